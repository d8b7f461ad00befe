import type { Invocation } from '../../src/cli/commands.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { runEnvAdd } from '../../src/commands/env-add.ts';
import type { ChangedRepository } from '../../src/commands/planner.ts';
import { person, type Script } from '../wizard/scripted.ts';

type Command = typeof runEnvAdd;
export type Start = { dir: string; flags?: Invocation['flags']; script?: Script };

/** Runs a command with a planner that only looks, and with a person where there is a script. */
export async function outcome(command: Command, words: readonly string[], { dir, flags = {}, script }: Start) {
  const said: string[] = [];
  const planned: ChangedRepository[] = [];
  const say = (text: string) => void said.push(text);
  const quiet = { progress: () => undefined, paint: (_: string, text: string) => text };
  const terminal: Terminal = { ...quiet, print: say, note: say, complain: say, interactive: script !== undefined };
  const someone = person(script ?? []);
  const planner = async (change: ChangedRepository) => {
    planned.push(change);
    return 4;
  };
  const invocation = { positionals: words, flags: { dir, ...flags } };
  const result = command(invocation, terminal, { planner, ask: someone.ask });
  const code = await result.catch((error: unknown) => error);
  const [change] = planned;
  const tree = change?.answers.given.document?.tree;
  return { code, change, tree, said, left: someone.left() };
}
