import { join } from 'node:path';
import type { Cloud } from '../../aws/cloud.ts';
import { exampleText, generated } from '../../cases.ts';
import { laterPackage } from '../../cli/later-package.ts';
import { type LaterVersion, later, PURPOSE } from '../../cli/later-versions.ts';
import { localRepository } from '../../roots/local-repository.ts';
import type { Environment } from '../../terraform/harness/environment.ts';
import { scratchFolder } from '../../terraform/harness/scratch.ts';
import { type Ran, terraform } from '../../terraform/harness/terraform.ts';
import { Account, addOwnFile, Cluster, editAsTeam, editGateway, Network, Secrets } from './aws-team.ts';
import { type Copy, copyAt } from './copy.ts';
import { changesIn, planned } from './planned.ts';

const LockFile = `${Network}/.terraform.lock.hcl`;

type InRoot = (copy: Copy, folder: string) => (...args: readonly string[]) => Promise<Ran>;

/**
 * A repository that is applied as it was generated and edited, and then brought to later versions: step by step, each
 * applied, and at once, only planned; and to one that renames a resource and says so nowhere.
 */
export async function appliedJourney(cloud: Cloud) {
  const run = inRoots(await cloud.credentials(Account, 'admin'));
  const { copy, untouched } = await repositories();
  const applied = await applyAll(run, copy);
  untouched.write(LockFile, copy.read(LockFile));
  const direct = copy.clone();
  const atOnce = { upgrade: await upgrade(direct, '0.3.0'), network: await planned(run(direct, Network)) };
  const undeclared = await withoutMove(run, untouched);
  const second = { ...(await appliedUpgrade(run, copy, '0.2.0')), again: await planned(run(copy, Network)) };
  const cluster = await clusterChange(run, copy);
  // Both ways lead to the same files, so that one more plan is enough for both.
  const third = { ...(await appliedUpgrade(run, copy, '0.3.0')), again: await planned(run(direct, Network)) };
  return { applied, atOnce, undeclared, second, cluster, third, copy, direct };
}

// The states lie beside the repository, so that all its copies have the same.
async function repositories() {
  const answers = exampleText('aws-minimal').replace('aws:\n', `aws:\n      account: "${Account}"\n`);
  const files = [...(await generated(answers)).values()];
  const copy = copyAt(localRepository(files, [Network, Secrets, Cluster]).dir);
  editAsTeam(copy);
  const untouched = copy.clone();
  editGateway(copy);
  addOwnFile(untouched, 'aws_vpc.this.id');
  return { copy, untouched };
}

// What init wrote in one copy serves all: it knows modules by relative paths.
function inRoots(as: Environment): InRoot {
  const data = new Map([Network, Secrets, Cluster].map(folder => [folder, scratchFolder()]));
  return (copy, folder) =>
    (...args) => {
      return terraform(args, { cwd: join(copy.dir, folder), env: { ...as, TF_DATA_DIR: `${data.get(folder)}` } });
    };
}

async function applyAll(run: InRoot, copy: Copy): Promise<Ran[]> {
  const made = async (folder: string) => {
    const init = await run(copy, folder)('init');
    return init.exitCode === 0 ? run(copy, folder)('apply', '-auto-approve') : init;
  };
  return [...(await Promise.all([made(Network), made(Secrets)])), await made(Cluster)];
}

function upgrade(copy: Copy, version: LaterVersion) {
  if (version === '0.3.0') copy.edit('scaffold.yaml', text => text.replace('project:\n', `project:\n${PURPOSE}`));
  return copy.run(later(version), 'upgrade');
}

/** An upgrade, what it means for the network, where things move, and that change made. */
async function appliedUpgrade(run: InRoot, copy: Copy, version: LaterVersion) {
  const upgraded = await upgrade(copy, version);
  const network = await planned(run(copy, Network));
  return { upgrade: upgraded, network, apply: await run(copy, Network)('apply', '-auto-approve') };
}

/** What a changed default means for the cluster. Without a refresh no gap of the emulator is filled that it cannot fill. */
async function clusterChange(run: InRoot, copy: Copy) {
  const cluster = run(copy, Cluster);
  const file = join(scratchFolder(), 'tfplan');
  const plan = await cluster('plan', `-out=${file}`);
  const changes = await changesIn(file, cluster);
  return { plan, changes, apply: await cluster('apply', '-auto-approve', '-refresh=false') };
}

/** What a release must not do: the gateway gets another name, and nothing says so. */
async function withoutMove(run: InRoot, copy: Copy) {
  const command = laterPackage('0.2.0', change =>
    change.everywhere('templates/terraform/aws/network', /\.(?:tf|hcl)$/, text =>
      text.replaceAll(/(aws_internet_gateway)("? "?|\.)this\b/g, '$1$2edge'),
    ),
  );
  const refused = await copy.run(command, 'upgrade');
  const accept = `${Network}:module.network.aws_internet_gateway.this`;
  const accepted = await copy.run(command, 'upgrade', '--accept-state-change', accept);
  return { refused, accepted, network: await planned(run(copy, Network)) };
}
