import type { Environment } from '../terraform/harness/environment.ts';
import type { CommandLine } from './command-line.ts';
import { type PlanJson, realChanges } from './real-changes.ts';

/** One of everything of EKS, in a folder of its own: made, changed in place and destroyed. */
export async function eksJourney({ run }: CommandLine, as: Environment) {
  const terraform = (command: string, version: string, nodes: number) =>
    run(as, `terraform ${command} -var=kubernetes_version=${version} -var=nodes=${nodes}`);
  const changes = async (version: string, nodes: number) => {
    await terraform('plan -out=tfplan', version, nodes);
    return realChanges(JSON.parse((await run(as, 'terraform show -json tfplan')).output) as PlanJson);
  };
  await run(as, 'terraform init');
  const created = await terraform('apply -auto-approve', '1.35', 2);
  const changesThen = await changes('1.35', 2);
  const changed = await terraform('apply -auto-approve', '1.36', 3);
  const changesAfterwards = await changes('1.36', 3);
  const destroyed = await terraform('destroy -auto-approve', '1.36', 3);
  return { created, changesThen, changed, changesAfterwards, destroyed };
}
