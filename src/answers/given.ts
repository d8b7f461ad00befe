import { type Cloud, clouds } from '../../schema/clouds.ts';
import { sectionNames } from '../../schema/environment-sections.ts';
import { answerFlags, type Flag } from '../cli/flags.ts';
import { UserError } from '../user-error.ts';
import { readAssignment } from './assignment.ts';
import { type AnswersDocument, parseDocument } from './document.ts';
import { type AnswerLayer, documentLayer, stackLayers, valueLayer } from './layer.ts';
import { nearest } from './nearest.ts';
import { readAnswersFile } from './read-answers-file.ts';
import { shapeLayer, usualEnvironments } from './shape.ts';
import { dotted, isTree, type Path, setIn, type Tree } from './tree.ts';

/** Values of the answer flags, by flag name; repeatable ones as lists. */
export type FlagValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Every place that gives answers without asking, weakest first: file, SCAFFOLD_* variables, flags. */
export function givenLayers(flags: FlagValues, env: NodeJS.ProcessEnv, written?: AnswersDocument): AnswerLayer[] {
  const document = answersDocument(flags, env) ?? written;
  const layers: AnswerLayer[] = document ? [documentLayer(document)] : [];
  const variables = answerFlags.filter(flag => flag.variable).map(flag => [flag.name, env[flag.variable ?? '']]);
  addValues(layers, Object.fromEntries(variables), flag => flag.variable ?? flag.name);
  addValues(layers, flags, flag => `flag --${flag.name}`);
  return layers;
}

/** Variables that look like ours and are not: most likely a slip that would pass unseen. */
export function unknownVariables(env: NodeJS.ProcessEnv): string[] {
  const known = answerFlags.flatMap(flag => flag.variable ?? []);
  return Object.keys(env)
    .filter(name => name.startsWith('SCAFFOLD_') && !known.includes(name) && nearest(name, known) !== undefined)
    .map(name => `${name} is not read; did you mean ${nearest(name, known)}?`);
}

function answersDocument(flags: FlagValues, env: NodeJS.ProcessEnv): AnswersDocument | undefined {
  const file = flags.answers ?? env.SCAFFOLD_ANSWERS;
  if (typeof file !== 'string' || file === '') return undefined;
  const text = readAnswersFile(file);
  return parseDocument(text, file === '-' ? 'standard input' : file);
}

function addValues(layers: AnswerLayer[], values: FlagValues, nameOf: (flag: Flag) => string): void {
  const flagOf = (name: string) => answerFlags.find(flag => flag.name === name) ?? { name, summary: '' };
  for (const name of ['project', 'engine']) {
    const value = values[name];
    const path = flagOf(name).answer?.split('.') ?? [];
    if (typeof value === 'string' && value !== '')
      layers.push(valueLayer(nameOf(flagOf(name)), setIn({}, path, value)));
  }
  addShape(layers, values, name => nameOf(flagOf(name)));
  for (const assignment of listOf(values.set)) layers.push(assignmentLayer(assignment, stackLayers(layers).tree));
}

function addShape(layers: AnswerLayer[], values: FlagValues, nameOf: (name: string) => string): void {
  const environments = wordsOf(values.environments);
  const chosen = cloudsIn(values.clouds, nameOf('clouds'));
  const regions = wordsOf(values.region).map(pair => regionOf(pair, nameOf('region')));
  const below = () => stackLayers(layers).tree;
  if (environments.length > 0) layers.push(shapeLayer({ environments }, below(), nameOf('environments')));
  if (regions.length === 0 && chosen.length === 0) return;
  refuseStrangers(chosen, regions, nameOf('region'));
  // A region needs environments to be said of.
  if (below().environments === undefined)
    layers.push({ ...shapeLayer({ environments: usualEnvironments }, {}, 'default'), assumed: true });
  if (chosen.length > 0) layers.push(shapeLayer({ clouds: chosen }, below(), nameOf('clouds')));
  if (regions.length > 0) layers.push(shapeLayer({ regions: Object.fromEntries(regions) }, below(), nameOf('region')));
}

function regionOf(pair: string, source: string): [Cloud, string] {
  const [cloud = '', region = ''] = pair.split('=').map(part => part.trim());
  if (isCloud(cloud) && region !== '') return [cloud, region];
  throw new UserError(`${source} ${pair}: write CLOUD=REGION, such as aws=eu-west-1; nothing was changed`, {
    exitCode: 2,
  });
}

// One of the two is a slip: a region of a cloud that no environment is to be on.
function refuseStrangers(chosen: readonly Cloud[], regions: readonly [Cloud, string][], source: string): void {
  const stranger = regions.find(([cloud]) => chosen.length > 0 && !chosen.includes(cloud));
  if (stranger === undefined) return;
  throw new UserError(
    `${source} ${stranger.join('=')}: the clouds asked for are ${chosen.join(', ')}; nothing was changed`,
    { exitCode: 2 },
  );
}

function cloudsIn(value: FlagValues[string], source: string): Cloud[] {
  const words = wordsOf(value);
  const unknown = words.filter(word => !isCloud(word));
  if (unknown.length === 0) return words.filter(isCloud);
  throw new UserError(`${source} ${unknown.join(',')}: the clouds are: ${clouds.join(', ')}; nothing was changed`, {
    exitCode: 2,
  });
}

function isCloud(word: string): word is Cloud {
  return clouds.some(cloud => cloud === word);
}

function assignmentLayer(assignment: string, below: Tree): AnswerLayer {
  const { path, value } = readAssignment(assignment);
  return valueLayer(`flag --set ${dotted(path)}`, setIn({}, path, value), ownAnswers(below, path));
}

// A flag for every environment is stronger than what the file says of one.
function ownAnswers({ environments }: Tree, keys: Path): Path[] {
  if (!sectionNames.some(name => name === keys[0]) || !isTree(environments)) return [];
  return Object.keys(environments).map(name => ['environments', name, ...keys]);
}

function listOf(value: FlagValues[string]): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}

function wordsOf(value: FlagValues[string]): string[] {
  return listOf(value)
    .flatMap(words => words.split(','))
    .map(word => word.trim())
    .filter(word => word !== '');
}
