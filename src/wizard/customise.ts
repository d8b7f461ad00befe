import { dotted } from '../answers/tree.ts';
import { type Changeable, change, changeable } from './change.ts';
import type { Session } from './session.ts';

/** The groups of "customise", each with the answers whose path begins like this. */
const GROUPS: readonly { title: string; prefixes: readonly string[] }[] = [
  { title: 'Ownership and contacts', prefixes: ['project.'] },
  { title: 'Accounts, addresses and protection', prefixes: ['environments.'] },
  { title: 'Network', prefixes: ['network.'] },
  { title: 'Cluster and nodes', prefixes: ['cluster.', 'nodes.'] },
  { title: 'Add-ons and their names', prefixes: ['addons.', 'dns.', 'tls.', 'ingress.', 'security.'] },
  { title: 'Secrets and data', prefixes: ['secrets.', 'data.'] },
  { title: 'State', prefixes: ['state.'] },
  { title: 'Tags and tools', prefixes: ['tags.', 'engine', 'terraform.'] },
];

const KEEP = '(keep)';

/** Goes through the groups; each can be kept as it is or changed answer by answer. */
export async function customise(session: Session): Promise<void> {
  for (const group of GROUPS) await customiseGroup(session, group);
}

async function customiseGroup(session: Session, group: (typeof GROUPS)[number]): Promise<void> {
  for (let first = true; ; first = false) {
    const answers = changeable(session).filter(({ path }) =>
      group.prefixes.some(prefix => dotted(path).startsWith(prefix)),
    );
    const reply = await session.ask({
      name: `group:${group.title}`,
      type: 'select',
      message: group.title,
      choices: [{ name: first ? 'Keep all' : 'Done', value: KEEP }, ...answers.map(choice)],
    });
    const chosen = answers.find(({ path }) => dotted(path) === reply);
    if (!chosen) return;
    await change(session, chosen.path);
  }
}

/** One answer in a list to choose from. */
export function choice({ path, current }: Changeable): { name: string; value: string } {
  return { name: `${dotted(path)}  ${current}`, value: dotted(path) };
}
