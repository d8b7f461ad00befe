import { describe, expect, it } from '@jest/globals';
import { leafFile } from '../../src/compose/leaf.ts';

const region = 'environments/dev/azure/westeurope';

describe('the file in which Terragrunt says what Terraform says', () => {
  it.each([
    [`${region}/network/main.tf`, `${region}/network/terragrunt.hcl`],
    [`${region}/network/outputs.tf`, `${region}/network/terragrunt.hcl`],
    [`${region}/cluster/dependencies.tf`, `${region}/cluster/terragrunt.hcl`],
    [`${region}/nodes/main.tf`, `${region}/nodes/terragrunt.hcl`],
    [`${region}/data/main.tf`, `${region}/data/terragrunt.hcl`],
    [`${region}/cluster/nodes.tf`, `${region}/nodes/terragrunt.hcl`],
    [`${region}/data/copy.tf`, `${region}/data-copy/terragrunt.hcl`],
    [`${region}/network/backend.tf`, 'root.hcl'],
    [`${region}/network/providers.tf`, 'root.hcl'],
    [`${region}/network/versions.tf`, 'modules/azure/network/versions.tf'],
    [`${region}/kubernetes-addons/versions.tf`, 'modules/kubernetes-addons/versions.tf'],
    [`${region}/kubernetes-addons/providers.tf`, `${region}/kubernetes-addons/terragrunt.hcl`],
    [`${region}/cilium/versions.tf`, 'modules/addons/cilium/versions.tf'],
    [`${region}/cilium/providers.tf`, `${region}/cilium/terragrunt.hcl`],
    [`${region}/data/protected.tf`, `${region}/data/protected.tf`],
    ['modules/azure/cluster/nodes.tf', 'modules/azure/cluster/nodes.tf'],
    ['modules/azure/cluster/versions.tf', 'modules/azure/cluster/versions.tf'],
    ['bootstrap/azure/dev/backend.tf', 'bootstrap/azure/dev/backend.tf'],
    ['Makefile', 'Makefile'],
    [`${region}/network/.terraform.lock.hcl`, `${region}/network/.terraform.lock.hcl`],
  ])('%s: %s', (file, unit) => {
    expect(leafFile('terragrunt', file)).toBe(unit);
    expect(leafFile('terraform', file)).toBe(file);
  });
});
