import { type LaterTemplates, laterPackage } from '../../cli/later-package.ts';

const Clouds = ['aws', 'azure', 'gcp'] as const;

/** The resource of each cloud's network that gets another name by a declared move. */
const Renamed = {
  aws: { type: 'aws_nat_gateway', to: 'egress' },
  azure: { type: 'azurerm_nat_gateway', to: 'egress' },
  gcp: { type: 'google_compute_router', to: 'nat' },
} as const;

/**
 * The bin of a made-up 0.2.0 that changes much of what teams edit, on every cloud alike: in the module of the network
 * `nat.tf` is called `gateways.tf`, `subnets.tf` is split, a resource is renamed, and there is a further variable and
 * output; and every root's provider gets a further argument.
 */
export function wideRelease(): readonly string[] {
  return laterPackage('0.2.0', change => {
    for (const cloud of Clouds) changeCloud(change, cloud);
    change.release('0.2.0', {
      notes: ['The networks of all clouds are sorted differently.'],
      renames: Clouds.map(cloud => ({ from: `${moduleOf(cloud)}/nat.tf`, to: `${moduleOf(cloud)}/gateways.tf` })),
      moves: Clouds.map(cloud => ({
        folder: moduleOf(cloud),
        from: `${Renamed[cloud].type}.this`,
        to: `${Renamed[cloud].type}.${Renamed[cloud].to}`,
        because: 'says what it is for.',
      })),
      answers: [],
    });
  });
}

type Cloud = (typeof Clouds)[number];

const moduleOf = (cloud: Cloud): string => `modules/${cloud}/network`;

function changeCloud(change: LaterTemplates, cloud: Cloud): void {
  const module = `${cloud}/network/${moduleOf(cloud)}`;
  change.rename(`${module}/nat.tf`, `${module}/gateways.tf`);
  change.edit(`${module}/gateways.tf`, text => `# What leads out of the network.\n\n${text}`);
  split(change, module);
  const { type, to } = Renamed[cloud];
  const name = new RegExp(`(${type})("? "?|\\.)this\\b`, 'g');
  change.everywhere(`templates/terraform/${module}`, /\.(?:tf|hcl)$/, text => text.replaceAll(name, `$1$2${to}`));
  change.edit(`${module}/variables.tf`, text => `${text}\n${Variable}`);
  change.edit(`${module}/outputs.tf`, text => `${text}\n${Output}`);
  change.edit(`${cloud}/root-provider/environments/__env__/${cloud}/__region__/__component__/providers.tf.hbs`, text =>
    text.replace(/^(provider "\w+" \{\n)/m, `$1${Arguments[cloud]}`),
  );
}

const Variable = `variable "remark" {
  description = "What else there is to say of this network."
  type        = string
  default     = ""
}
`;
const Output = 'output "remark" {\n  description = "What was said of this network."\n  value       = var.remark\n}\n';

const Arguments = {
  aws: '  max_retries         = 20\n',
  azure: '  disable_terraform_partner_id = true\n\n',
  gcp: '  request_timeout = "120s"\n\n',
} as const;

// The last block goes into a file of its own.
function split(change: LaterTemplates, module: string): void {
  change.edit(`${module}/subnets.tf`, text => {
    const at = text.lastIndexOf('\n\n', text.lastIndexOf('\nresource "')) + 1;
    change.write(`${module}/further-subnets.tf`, text.slice(at + 1));
    return text.slice(0, at);
  });
}
