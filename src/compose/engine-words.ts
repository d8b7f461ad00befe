import { cloudsOf, type Environment, isOn, type Repository, regionsOf } from '../answers/repository.ts';

/** What the documents call what an engine runs, and the commands of that engine; whole phrases, so that templates need no conditions. */
export function engineWords(repository: Repository): Readonly<Record<string, string>> {
  return repository.engine === 'terragrunt' ? terragruntWords(repository) : terraformWords(repository);
}

function terraformWords({ terraform: { binary }, environments: [first] }: Repository): Record<string, string> {
  return {
    means: 'plain Terraform',
    agentsMeans: 'plain Terraform or OpenTofu',
    root: 'root',
    roots: 'roots',
    someRoots: 'Roots',
    aRoot: 'a Terraform root',
    documents: 'operations, clusters, network plan, components, traceability',
    planAll: '',
    cache: 'export TF_PLUGIN_CACHE_DIR="$HOME/.terraform.d/plugin-cache"',
    cacheEffect: '(an existing folder) keeps one copy of each provider.',
    errored: 'errored.tfstate',
    untilPushed: '',
    forceUnlock: `${binary} -chdir=${networkOf(first)} force-unlock ID`,
    pull: `${binary} -chdir=ROOT state pull > now.tfstate`,
    push: `${binary} -chdir=ROOT state push good.tfstate`,
    pushErrored: `${binary} -chdir=ROOT state push errored.tfstate`,
  };
}

function terragruntWords(repository: Repository): Record<string, string> {
  const [first] = repository.environments;
  return {
    means: 'Terraform modules that Terragrunt runs',
    agentsMeans: 'Terraform or OpenTofu, run by Terragrunt',
    binaryName: repository.terraform.binary === 'tofu' ? 'OpenTofu' : 'Terraform',
    root: 'unit',
    roots: 'units',
    someRoots: 'Units',
    aRoot: 'a Terragrunt unit',
    documents: 'operations, Terragrunt, clusters, network plan, components, traceability',
    planAll: ', and saves none of the plans',
    ...cacheWords(repository),
    errored: 'UNIT/.terragrunt-cache/…/errored.tfstate',
    untilPushed: ', and do not run make clean',
    unit: networkOf(first),
    forceUnlock: `${inUnit(networkOf(first))} force-unlock ID`,
    pull: `${inUnit('UNIT')} state pull > now.tfstate`,
    push: `${inUnit('UNIT')} state push "$PWD/good.tfstate"`,
    pushErrored: `${inUnit('UNIT')} state push errored.tfstate`,
  };
}

/** How Terragrunt runs a command of Terraform in a unit. */
function inUnit(unit: string): string {
  return `terragrunt run --working-dir ${unit} --`;
}

// Terraform's own cache breaks when several processes write to it. OpenTofu's does not, and Terragrunt switches it on.
function cacheWords({ terraform }: Repository): { cache: string; cacheEffect: string } {
  if (terraform.binary === 'terraform') {
    return { cache: 'export TG_PROVIDER_CACHE=true', cacheEffect: 'keeps one copy of each provider.' };
  }
  return {
    cache: 'TG_PROVIDER_CACHE_DIR',
    cacheEffect: 'may name the folder in which Terragrunt keeps one copy of each provider.',
  };
}

function networkOf(environment: Environment | undefined): string {
  const place = environment && regionsOf(environment)[0];
  return place ? `environments/${environment.name}/${place.cloud}/${place.region.name}/network` : '';
}

/** Files of facts above the units, for a table; the other engine has none. */
export function factFiles({ engine, environments }: Repository): { file: string; holds: string }[] {
  if (engine === 'terraform') return [];
  const present = [...new Set(environments.flatMap(cloudsOf))];
  const cloud = present.length === 1 ? present.join() : '<cloud>';
  return [
    { file: 'root.hcl', holds: 'what all units have in common: names of states, providers, versions' },
    { file: 'environments/<environment>/env.hcl', holds: 'the name of the environment, and whether it is protected' },
    {
      file: `environments/<environment>/${cloud}/account.hcl`,
      holds: 'its account there, where its states lie, and its tags',
    },
    { file: `environments/<environment>/${cloud}/<region>/region.hcl`, holds: 'the name of the region' },
  ];
}

/**
 * What a newer Kubernetes asks for after the cluster itself. Nodes of AWS and Azure take the version of their cluster; with
 * Terraform most of them lie in its root.
 */
export function upgradeSteps({ engine, environments }: Repository): { ciliumFirst: boolean; nodesNext: boolean } {
  const onAws = environments.filter(environment => isOn(environment, 'aws'));
  const isTerraform = engine === 'terraform';
  return {
    ciliumFirst: onAws.some(({ network }) => isTerraform || network.cni.aws === 'cilium'),
    nodesNext: !isTerraform && environments.some(environment => isOn(environment, 'aws') || isOn(environment, 'azure')),
  };
}
