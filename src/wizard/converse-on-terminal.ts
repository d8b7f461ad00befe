import { resolve } from 'node:path';
import { type AnswerLayer, stackLayers } from '../answers/layer.ts';
import { getIn, isTree, type Json, leaves, type Path, type Tree, without } from '../answers/tree.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { gitRemote } from '../generate/git.ts';
import { readDraft, removeDraft } from './draft.ts';
import { converse, type Decision } from './flow.ts';
import type { Ask } from './question.ts';

/** What a conversation starts from. `target` is the folder as the person named it, if they did. */
export type Opening = {
  layers: readonly AnswerLayer[];
  draft: string;
  flags: Invocation['flags'];
  target: string | undefined;
};

/** The conversation, going on with the answers of an interrupted run when the person wants to. */
export async function converseOnTerminal(
  { layers, draft, flags, target }: Opening,
  terminal: Terminal,
  ask: Ask,
): Promise<Decision> {
  const said = await earlierAnswers(draft, flags, ask);
  const remote = target === undefined ? undefined : await gitRemote(resolve(target));
  const session = {
    ask,
    show: (text: string) => terminal.note(text),
    draft,
    before: layers,
    said: withoutGiven(said ?? {}, layers),
  };
  return converse(session, remote === undefined ? {} : { repository: remote });
}

async function earlierAnswers(draft: string, flags: Invocation['flags'], ask: Ask): Promise<Tree | undefined> {
  const answers = flags.fresh === true ? undefined : readDraft(draft);
  if (!answers) {
    removeDraft(draft);
    return undefined;
  }
  if (flags.resume === true) return answers;
  const choice = await ask({
    name: 'resume',
    type: 'select',
    message: 'An earlier run stopped before it wrote anything',
    choices: [
      { name: 'Go on with its answers', value: 'resume' },
      { name: 'Start over', value: 'fresh' },
    ],
  });
  return choice === 'resume' ? answers : undefined;
}

// A flag of this run is newer than what was said in the last one.
function withoutGiven(said: Tree, layers: readonly AnswerLayer[]): Tree {
  const { tree } = stackLayers(layers);
  let kept: Json = said;
  for (const path of [...leaves(tree).map(leaf => leaf.path), ...otherShape(said, tree)]) kept = without(kept, path);
  return isTree(kept) ? kept : {};
}

// Who names environments names all of them, and so it is with the regions of an environment.
function otherShape(said: Tree, given: Tree): Path[] {
  const { environments } = given;
  if (!isTree(said.environments) || !isTree(environments)) return [];
  return Object.keys(said.environments).flatMap(name => {
    const path = ['environments', name];
    if (environments[name] === undefined) return [path];
    return getIn(given, [...path, 'aws', 'regions']) === undefined ? [] : [[...path, 'aws', 'regions']];
  });
}
