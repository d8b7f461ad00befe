import { type Cloud, clouds } from '../../schema/clouds.ts';
import { EnvironmentName } from '../../schema/scalars.ts';
import { environmentNameProblem } from '../answers/rules/environments.ts';
import { usualClouds, usualProfile, usualRegions } from '../answers/shape.ts';
import { getIn, isTree, type Tree } from '../answers/tree.ts';
import { cloudsFor, type NewEnvironment, regionsFor } from '../environments/add.ts';
import { environmentNames } from '../environments/changed-answers.ts';
import { cloudsQuestion, readClouds } from './clouds-question.ts';
import { fieldQuestion } from './field-question.ts';
import type { Ask, Question } from './question.ts';
import { regionQuestion } from './region-question.ts';

/** The new environment of a conversation: the answers that it is to stand beside, its name, and whom to ask. */
export type Newcomer = { tree: Tree; name: string; ask: Ask };

/** Asks for the name of a new environment. */
export async function askName(tree: Tree, ask: Ask): Promise<string> {
  const validate = (name: string) => nameProblem(tree, name);
  return String(await ask({ name: 'environment', type: 'input', message: 'Name of the new environment', validate }));
}

/** Asks for what is open of a new environment: what it is like, or else its profile, clouds and regions. */
export async function askPlaces(newcomer: Newcomer, wish: NewEnvironment): Promise<NewEnvironment> {
  const { tree, ask } = newcomer;
  const profiled = await askProfile(newcomer, await askStart(newcomer, wish));
  const chosen = isPlaced(tree, profiled)
    ? cloudsFor(tree, profiled)
    : readClouds(await ask(cloudsQuestion(cloudsInUse(tree))));
  const placed = { ...profiled, clouds: profiled.clouds ?? chosen };
  const regions = [...(placed.regions ?? [])];
  for (const cloud of withoutRegion(tree, placed)) {
    regions.push(`${cloud}=${String(await ask(placeQuestion(newcomer, cloud)))}`);
  }
  return { ...placed, regions };
}

/** What `--yes` takes where nobody is asked: the clouds and regions of the first environment. */
export function usualPlaces(tree: Tree, wish: NewEnvironment): NewEnvironment {
  const placed = isPlaced(tree, wish) ? wish : { ...wish, clouds: cloudsInUse(tree) };
  const open = withoutRegion(tree, placed).map(cloud => `${cloud}=${regionInUse(tree, cloud)}`);
  return { ...placed, regions: [...(placed.regions ?? []), ...open] };
}

function nameProblem(tree: Tree, name: string): true | string {
  if (environmentNames(tree).includes(name)) return `${name} is there already.`;
  return EnvironmentName.safeParse(name).error?.issues[0]?.message ?? environmentNameProblem(name) ?? true;
}

const FRESH = '(profile)';

async function askStart({ tree, ask }: Newcomer, wish: NewEnvironment): Promise<NewEnvironment> {
  const isStarted = [wish.from, wish.profile, wish.clouds].some(given => given !== undefined);
  if (isStarted) return wish;
  const from = await ask({
    name: 'from',
    type: 'select',
    message: 'Start from',
    choices: [
      ...environmentNames(tree).map(name => ({ name: `what ${name} has`, value: name })),
      { name: 'the defaults of a profile', value: FRESH },
    ],
  });
  return from === FRESH ? wish : { ...wish, from: String(from) };
}

async function askProfile({ name, ask }: Newcomer, wish: NewEnvironment): Promise<NewEnvironment> {
  if (wish.from !== undefined || wish.profile !== undefined) return wish;
  return { ...wish, profile: String(await ask(fieldQuestion(['environments', name, 'profile'], usualProfile(name)))) };
}

function placeQuestion({ tree, name }: Newcomer, cloud: Cloud): Question {
  const question = regionQuestion(cloud);
  const message = question.message.replace('all environments', name);
  return { ...question, message, default: regionInUse(tree, cloud) };
}

// An environment that is not there has no places to take over; what is wrong with its name is said later.
function isPlaced(tree: Tree, wish: NewEnvironment): boolean {
  return wish.clouds !== undefined || wish.from !== undefined || cloudsFor(tree, wish).length > 0;
}

function withoutRegion(tree: Tree, wish: NewEnvironment): Cloud[] {
  return cloudsFor(tree, wish).filter(cloud => regionsFor(tree, cloud, wish).length === 0);
}

function cloudsInUse(tree: Tree): readonly Cloud[] {
  const first = getIn(tree, ['environments', environmentNames(tree)[0] ?? '']);
  const used = clouds.filter(cloud => getIn(first, [cloud]) !== undefined);
  return used.length > 0 ? used : usualClouds;
}

function regionInUse(tree: Tree, cloud: Cloud): string {
  const regions = environmentNames(tree).map(name => getIn(tree, ['environments', name, cloud, 'regions']));
  const [first] = regions.flatMap(known => (isTree(known) ? Object.keys(known) : []));
  return first ?? usualRegions[cloud];
}
