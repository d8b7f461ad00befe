import { join } from 'node:path';
import type { Cloud } from '../../aws/cloud.ts';
import type { Ended } from '../../cli/bin.ts';
import { laterPackage } from '../../cli/later-package.ts';
import { later, PURPOSE } from '../../cli/later-versions.ts';
import { exampleText, generated } from '../../cases.ts';
import { localRepository } from '../../roots/local-repository.ts';
import type { Environment } from '../../terraform/harness/environment.ts';
import { scratchFolder } from '../../terraform/harness/scratch.ts';
import { type Ran, terraform } from '../../terraform/harness/terraform.ts';
import { Account, Cluster, editAsTeam, editGateway, Network, Secrets } from './aws-team.ts';
import { type Copy, copyAt } from './copy.ts';
import { type MovingPlan, planLines } from './plan-lines.ts';

type Terraform = (copy: Copy, folder: string, ...args: readonly string[]) => Promise<Ran>;

/** A root that was planned: how that ended, and what the plan would do. */
export interface Planned {
  readonly plan: Ran;
  readonly lines: readonly string[];
}

/**
 * A repository that is applied as it was generated and edited, and then brought to later versions: step by step, each
 * applied, and at once, only planned; and to one that renames a resource and says so nowhere.
 */
export async function appliedJourney(cloud: Cloud) {
  const run = terraformAs(await cloud.credentials(Account, 'admin'));
  const { copy, untouched } = await repositories();
  const applied = await applyAll(run, copy);
  const direct = copy.clone();
  const [undeclared, atOnce] = [await withoutMove(run, untouched), await upgraded(run, direct, '0.3.0')];
  const second = await appliedUpgrade(run, copy, '0.2.0');
  const third = await appliedUpgrade(run, copy, '0.3.0');
  const afterwards = await plansOf(run, direct);
  return { applied, undeclared, atOnce, second, third, afterwards, copy, direct };
}

// The states lie beside the repository, so that all its copies have the same.
async function repositories() {
  const answers = exampleText('aws-minimal').replace('aws:\n', `aws:\n      account: "${Account}"\n`);
  const files = [...(await generated(answers)).values()];
  const copy = copyAt(localRepository(files, [Network, Secrets, Cluster]).dir);
  editAsTeam(copy);
  const untouched = copy.clone();
  editGateway(copy);
  return { copy, untouched };
}

// What init wrote in one copy serves all: it knows modules by relative paths.
function terraformAs(as: Environment): Terraform {
  const data = new Map([Network, Secrets, Cluster].map(folder => [folder, scratchFolder()]));
  return (copy, folder, ...args) =>
    terraform(args, { cwd: join(copy.dir, folder), env: { ...as, TF_DATA_DIR: `${data.get(folder)}` } });
}

async function applyAll(run: Terraform, copy: Copy): Promise<Ran[]> {
  const made = async (folder: string) => {
    const init = await run(copy, folder, 'init');
    return init.exitCode === 0 ? run(copy, folder, 'apply', '-auto-approve') : init;
  };
  return [...(await Promise.all([made(Network), made(Secrets)])), await made(Cluster)];
}

async function planned(run: Terraform, copy: Copy, folder: string): Promise<Planned> {
  const file = join(scratchFolder(), 'tfplan');
  const plan = await run(copy, folder, 'plan', `-out=${file}`);
  if (plan.exitCode !== 0) return { plan, lines: [plan.stderr] };
  const { stdout } = await run(copy, folder, 'show', '-json', file);
  return { plan, lines: planLines(JSON.parse(stdout) as MovingPlan) };
}

async function plansOf(run: Terraform, copy: Copy) {
  const [network, cluster] = await Promise.all([planned(run, copy, Network), planned(run, copy, Cluster)]);
  return { network, cluster };
}

async function upgraded(run: Terraform, copy: Copy, version: '0.2.0' | '0.3.0') {
  if (version === '0.3.0') copy.edit('scaffold.yaml', text => text.replace('project:\n', `project:\n${PURPOSE}`));
  const upgrade = await copy.run(later(version), 'upgrade');
  return { upgrade, ...(await plansOf(run, copy)) };
}

async function appliedUpgrade(run: Terraform, copy: Copy, version: '0.2.0' | '0.3.0') {
  const { upgrade, network, cluster } = await upgraded(run, copy, version);
  const changed = [...(network.lines.length > 0 ? [Network] : []), ...(cluster.lines.length > 0 ? [Cluster] : [])];
  const applies = await Promise.all(changed.map(folder => run(copy, folder, 'apply', '-auto-approve')));
  const again = await Promise.all(changed.map(folder => planned(run, copy, folder)));
  return { upgrade, network, cluster, applies, again: again.flatMap(({ lines }) => lines) };
}

/** What a release must not do: the gateway gets another name, and nothing says so. */
async function withoutMove(run: Terraform, copy: Copy) {
  const command = laterPackage('0.2.0', change =>
    change.everywhere('templates/terraform/aws/network', /\.(?:tf|hcl)$/, text =>
      text.replaceAll(/(aws_internet_gateway)("? "?|\.)this\b/g, '$1$2edge'),
    ),
  );
  const refused = await copy.run(command, 'upgrade');
  const accepted: Ended = await copy.run(
    command,
    ...['upgrade', '--accept-state-change', `${Network}:module.network.aws_internet_gateway.this`],
  );
  return { refused, accepted, network: await planned(run, copy, Network) };
}
