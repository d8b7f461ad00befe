import { exampleText, generated, goldenCases, textOf } from '../cases.ts';

/** The backend.tf of a generated root: that of the network in the case `<cloud>-standard`. */
export async function backendFile(cloud: 'azure' | 'gcp'): Promise<string> {
  const name = goldenCases.find(own => String(own) === `${cloud}-standard`);
  if (name === undefined) return Agreed[cloud];
  const files = await generated(exampleText(name));
  const path = [...files.keys()].find(own =>
    new RegExp(`^environments/[^/]+/${cloud}/.*/network/backend\\.tf$`).test(own),
  );
  return textOf(files.get(`${path}`));
}

// What the templates will write, until a golden case has them.
const Agreed = {
  azure: `terraform {
  backend "azurerm" {
    container_name       = "tfstate"
    key                  = "environments/prod/azure/westeurope/network/terraform.tfstate"
    resource_group_name  = "acme-prod-state"
    storage_account_name = "acmeprodtfstate1a2b3c"
    use_azuread_auth     = true
    use_oidc             = true
  }
}
`,
  gcp: `terraform {
  backend "gcs" {
    bucket = "acme-prod-tfstate-1a2b3c"
    prefix = "environments/prod/gcp/europe-west1/network"
  }
}
`,
};

/** The value of an argument of a backend. */
export function argumentOf(backend: string, name: string): string {
  const [, value] = new RegExp(`^ +${name} += "([^"]*)"$`, 'm').exec(backend) ?? [];
  if (value === undefined) throw new Error(`The backend has no ${name}.`);
  return value;
}
