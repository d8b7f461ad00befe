import { type Shape, shapeLayer, usualEnvironments, usualRegion } from '../answers/shape.ts';
import { dotted, getIn, isTree, mergeTrees, type Path, type Tree } from '../answers/tree.ts';
import type { Changeable } from './change.ts';
import { environmentsQuestion, readEnvironments } from './environments-question.ts';
import { regionQuestion } from './region-question.ts';
import { forget, known, type Session, say } from './session.ts';

/** The two answers that shape the whole repository; everybody is asked for them, so everybody may think again. */
export function shapeChanges(session: Session): Changeable[] {
  const { tree } = known(session);
  return [
    { path: ['environments'], current: environmentNames(tree).join(', ') },
    { path: ['region'], current: regionNames(tree).join(', ') },
  ];
}

/** Asks for one of the two again; false where `path` is another answer. */
export async function changeShape(session: Session, path: Path): Promise<boolean> {
  if (dotted(path) === 'environments') await changeEnvironments(session);
  else if (dotted(path) === 'region') await changeRegion(session);
  else return false;
  return true;
}

async function changeEnvironments(session: Session): Promise<void> {
  const { tree } = known(session);
  const names = environmentNames(tree);
  const [region = usualRegion] = regionNames(tree);
  const reply = await session.ask(environmentsQuestion(names.length > 0 ? names : usualEnvironments));
  reshape(session, { environments: readEnvironments(reply) });
  for (const name of environmentNames(known(session).tree)) {
    const path = ['environments', name, 'aws', 'regions'];
    if (getIn(known(session).tree, path) === undefined) say(session, [...path, region], {});
  }
}

async function changeRegion(session: Session): Promise<void> {
  reshape(session, { regions: { aws: String(await session.ask(regionQuestion())) } });
}

function reshape(session: Session, shape: Shape): void {
  const { tree, drops = [] } = shapeLayer(shape, known(session).tree, 'you');
  for (const path of drops) forget(session, path);
  say(session, ['environments'], getIn(mergeTrees(session.said, tree), ['environments']) ?? {});
}

function environmentNames({ environments }: Tree): string[] {
  return isTree(environments) ? Object.keys(environments) : [];
}

function regionNames(tree: Tree): string[] {
  const names = environmentNames(tree).flatMap(name => {
    const regions = getIn(tree, ['environments', name, 'aws', 'regions']);
    return isTree(regions) ? Object.keys(regions) : [];
  });
  return [...new Set(names)];
}
