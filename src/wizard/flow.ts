import { type Cloud, clouds } from '../../schema/clouds.ts';
import { type AnswerLayer, documentLayer } from '../answers/layer.ts';
import { usualClouds, usualEnvironments, usualProfile } from '../answers/shape.ts';
import { getIn, isTree, type Json } from '../answers/tree.ts';
import { cloudsQuestion, readClouds } from './clouds-question.ts';
import { customise } from './customise.ts';
import { environmentsQuestion, readEnvironments } from './environments-question.ts';
import { askFile } from './file-question.ts';
import { regionQuestion } from './region-question.ts';
import { review } from './review.ts';
import { askOpen, known, layersOf, type Session, say } from './session.ts';

/** What the person decided: the answers, and whether to write the repository or only keep the answers. */
export type Decision = { layers: readonly AnswerLayer[]; action: 'generate' | 'save' };

/** Proposals that this machine makes, such as the git remote of the folder. */
export type Proposals = { repository?: string };

/** The whole conversation: how to start, the questions, the review. Nothing is written but the draft. */
export async function converse(session: Session, proposals: Proposals): Promise<Decision> {
  const isUnderWay = session.before.some(layer => layer.document) || Object.keys(session.said).length > 0;
  const start = isUnderWay ? 'quick' : await askStart(session);
  if (start === 'file') session.before = [...session.before, documentLayer(await askFile(session))];
  await askBasics(session, proposals);
  if (start === 'customise') await customise(session);
  const action = await review(session);
  return { layers: layersOf(session), action };
}

async function askStart(session: Session): Promise<unknown> {
  return session.ask({
    name: 'start',
    type: 'select',
    message: 'How do you want to start?',
    choices: [
      { name: 'Quick start (recommended defaults)', value: 'quick' },
      { name: 'Customise everything', value: 'customise' },
      { name: 'Load an answers file', value: 'file' },
    ],
  });
}

async function askBasics(session: Session, proposals: Proposals): Promise<void> {
  await askOpen(session, ['project', 'name'], 'my-platform');
  await askOpen(session, ['engine']);
  await askEnvironments(session);
  await askClouds(session);
  await askRegions(session);
  await askOpen(session, ['project', 'repository'], proposals.repository ?? null);
}

async function askEnvironments(session: Session): Promise<void> {
  const { environments } = known(session).tree;
  if (isTree(environments)) return askProfiles(session, Object.keys(environments));
  const names = readEnvironments(await session.ask(environmentsQuestion(usualEnvironments)));
  for (const name of names) say(session, ['environments', name, 'profile'], usualProfile(name));
}

async function askProfiles(session: Session, names: readonly string[]): Promise<void> {
  for (const name of names) await askOpen(session, ['environments', name, 'profile'], usualProfile(name));
}

async function askClouds(session: Session): Promise<void> {
  const { environments } = known(session).tree;
  const open = Object.entries(isTree(environments) ? environments : {}).filter(
    ([, environment]) => cloudsNamed(environment).length === 0,
  );
  if (open.length === 0) return;
  const chosen = readClouds(await session.ask(cloudsQuestion(usualClouds)));
  for (const [name] of open) for (const cloud of chosen) say(session, ['environments', name, cloud], {});
}

function cloudsNamed(environment: Json): Cloud[] {
  return clouds.filter(cloud => getIn(environment, [cloud]) !== undefined);
}

async function askRegions(session: Session): Promise<void> {
  for (const cloud of clouds) await askRegion(session, cloud);
}

async function askRegion(session: Session, cloud: Cloud): Promise<void> {
  const { environments } = known(session).tree;
  const open = Object.entries(isTree(environments) ? environments : {}).filter(
    ([, environment]) => cloudsNamed(environment).includes(cloud) && !hasRegion(environment, cloud),
  );
  if (open.length === 0) return;
  const region = String(await session.ask(regionQuestion(cloud)));
  for (const [name] of open) say(session, ['environments', name, cloud, 'regions', region], {});
}

function hasRegion(environment: Json, cloud: Cloud): boolean {
  const regions = getIn(environment, [cloud, 'regions']);
  return isTree(regions) && Object.keys(regions).length > 0;
}
