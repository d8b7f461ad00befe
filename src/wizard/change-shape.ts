import { type Cloud, clouds } from '../../schema/clouds.ts';
import { type Shape, shapeLayer, usualClouds, usualEnvironments, usualRegions } from '../answers/shape.ts';
import { dotted, getIn, isTree, mergeTrees, type Path, type Tree } from '../answers/tree.ts';
import type { Changeable } from './change.ts';
import { cloudsQuestion, readClouds } from './clouds-question.ts';
import { environmentsQuestion, readEnvironments } from './environments-question.ts';
import { regionQuestion } from './region-question.ts';
import { forget, known, type Session, say } from './session.ts';

/** The answers that shape the whole repository; everybody is asked for them, so everybody may think again. */
export function shapeChanges(session: Session): Changeable[] {
  const { tree } = known(session);
  return [
    { path: ['environments'], current: environmentNames(tree).join(', ') },
    { path: ['clouds'], current: cloudsIn(tree).join(', ') },
    ...cloudsIn(tree).map(cloud => ({ path: ['region', cloud], current: regionNames(tree, cloud).join(', ') })),
  ];
}

/** Asks for one of them again; false where `path` is another answer. */
export async function changeShape(session: Session, path: Path): Promise<boolean> {
  const cloud = clouds.find(candidate => dotted(path) === `region.${candidate}`);
  if (dotted(path) === 'environments') await changeEnvironments(session);
  else if (dotted(path) === 'clouds') await changeClouds(session);
  else if (cloud) await changeRegion(session, cloud);
  else return false;
  return true;
}

async function changeEnvironments(session: Session): Promise<void> {
  const names = environmentNames(known(session).tree);
  const before = placesOf(session);
  const reply = await session.ask(environmentsQuestion(names.length > 0 ? names : usualEnvironments));
  reshape(session, { environments: readEnvironments(reply) });
  for (const name of environmentNames(known(session).tree)) {
    const environment = getIn(known(session).tree, ['environments', name]);
    if (clouds.some(cloud => getIn(environment, [cloud]) !== undefined)) continue;
    for (const [cloud, region] of before) say(session, ['environments', name, cloud, 'regions', region], {});
  }
}

/** Where the environments are now; a new one goes to the same places. */
function placesOf(session: Session): [Cloud, string][] {
  const { tree } = known(session);
  const chosen = cloudsIn(tree);
  return (chosen.length > 0 ? chosen : usualClouds).map(cloud => [
    cloud,
    regionNames(tree, cloud)[0] ?? usualRegions[cloud],
  ]);
}

async function changeClouds(session: Session): Promise<void> {
  const before = cloudsIn(known(session).tree);
  const chosen = readClouds(await session.ask(cloudsQuestion(before)));
  reshape(session, { clouds: chosen });
  for (const cloud of chosen.filter(candidate => !before.includes(candidate))) await changeRegion(session, cloud);
}

async function changeRegion(session: Session, cloud: Cloud): Promise<void> {
  reshape(session, { regions: { [cloud]: String(await session.ask(regionQuestion(cloud))) } });
}

function reshape(session: Session, shape: Shape): void {
  const { tree, drops = [] } = shapeLayer(shape, known(session).tree, 'you');
  for (const path of drops) forget(session, path);
  say(session, ['environments'], getIn(mergeTrees(session.said, tree), ['environments']) ?? {});
}

function environmentNames({ environments }: Tree): string[] {
  return isTree(environments) ? Object.keys(environments) : [];
}

function cloudsIn(tree: Tree): Cloud[] {
  return clouds.filter(cloud =>
    environmentNames(tree).some(name => getIn(tree, ['environments', name, cloud]) !== undefined),
  );
}

function regionNames(tree: Tree, cloud: Cloud): string[] {
  const names = environmentNames(tree).flatMap(name => {
    const regions = getIn(tree, ['environments', name, cloud, 'regions']);
    return isTree(regions) ? Object.keys(regions) : [];
  });
  return [...new Set(names)];
}
