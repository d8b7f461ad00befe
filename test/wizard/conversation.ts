import { stackLayers } from '../../src/answers/layer.ts';
import { converse } from '../../src/wizard/flow.ts';
import { person, type Script, sessionWith } from './scripted.ts';

/** The whole conversation with a person who keeps to a script: what was asked, and what came of it. */
export async function talk(script: Script, start: Parameters<typeof sessionWith>[1] = {}, repository?: string) {
  const someone = person(script);
  const { session, shown } = sessionWith(someone, start);
  const decision = await converse(session, repository === undefined ? {} : { repository });
  return { ...someone, ...decision, shown, tree: stackLayers(decision.layers).tree };
}
