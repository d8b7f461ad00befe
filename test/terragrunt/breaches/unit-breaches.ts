import { type BreachRow, inUnits } from './breach-row.ts';

const modules = '${dirname(find_in_parent_folders("root.hcl"))}/modules';

/** Defects in what a unit includes, calls, writes and gives. */
export const unitBreaches: readonly BreachRow[] = inUnits([
  ['network', 'include "root"', 'include "top"', 'include "root" is not the one include'],
  ['network', 'include "root"', 'include', 'include "root" is not the one include'],
  ['network', 'folders("root.hcl")\n', 'folders("env.hcl")\n', 'include "root" is not root.hcl, exposed'],
  ['network', 'expose = true', 'expose = false', 'include "root" is not root.hcl, exposed'],
  ['network', 'modules//aws/network', 'modules/aws/network', `the source is ${modules}/aws/network`],
  ['network', modules, '${get_repo_root()}/modules', 'the source is ${get_repo_root()}/modules//aws/network'],
  ['network', 'modules//aws/network', 'modules//aws/networks', 'modules/aws/networks is no module'],
  ['cilium', '  merge_strategy = "deep"\n', '', 'generate provider is in root.hcl too, which is not merged deep'],
  [
    'cilium',
    'generate "provider"',
    'generate "helm"',
    'root.hcl is merged deep for nothing',
    'two blocks write providers.tf',
    'aws is configured, and the module takes helm',
  ],
  ['cilium', 'provider "helm"', 'provider "kubernetes"', 'kubernetes is configured, and the module takes helm'],
  ['network', 'expose = true', 'expose = true\n  merge_strategy = "deep"', 'root.hcl is merged deep for nothing'],
  ['secrets', 'inputs = {\n', 'inputs = {\n  color = "red"\n', 'inputs.color is no variable of modules/aws/secrets'],
  [
    'nodes',
    '  network = dependency.network.outputs\n',
    '',
    'dependency network is not read',
    'inputs lack network',
    'dependency network: mock.subnet_ids is read by nobody',
  ],
  ['secrets', '  region = include.root.locals.region.name\n', '', 'inputs lack region'],
  ['nodes', 'disk_gib = 50', 'disk_gib = "50"', 'inputs.disk_gib is no number'],
  ['nodes', 'max_pods = 110', 'max_pod = 110', 'inputs.kubelet.max_pod is dropped by modules/aws/nodes'],
  ['nodes', '      min      = 3\n', '', 'inputs.pools.system lacks min'],
  ['nodes', 'types = ["m5.large"]', 'types = "m5.large"', 'inputs.pools.system.types is no list'],
  ['nodes', 'types = ["m5.large"]', 'types = [5]', 'inputs.pools.system.types[0] is no string'],
  ['nodes', 'disk_gib = 50', 'disk_gib = 25 * 2', 'inputs.disk_gib is worked out: ${25 * 2}'],
  ['nodes', '"bottlerocket"', 'get_env("OS")', 'inputs.os is worked out: ${get_env("OS")}'],
  [
    'nodes',
    '"bottlerocket"',
    '"os-${include.root.locals.env.name}"',
    'inputs.os is worked out: os-${include.root.locals.env.name}',
  ],
  [
    'nodes',
    'max_pods = 110',
    '("max_pods") = 110',
    'inputs.kubelet.${("max_pods")} is dropped by modules/aws/nodes',
    'inputs.kubelet.${("max_pods")} is worked out: ${("max_pods")}',
  ],
  ['nodes', '"bottlerocket"', 'include.root.locals.env.os', 'inputs.os is a fact that is nowhere: env.os'],
  ['nodes', 'include.root.locals.env.name', 'include.root.locals.account.state', 'inputs.name is no string'],
]);
