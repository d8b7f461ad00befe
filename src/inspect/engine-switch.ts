import { Engine } from '../../schema/sections/project.ts';
import type { GivenLayers } from '../answers/layer.ts';
import { toProblems } from '../answers/report.ts';
import type { Json } from '../answers/tree.ts';
import { readLocks } from '../record/read-locks.ts';
import { type Problem, UserError } from '../user-error.ts';
import type { Diagnosis } from './diagnosis.ts';

/** That answers name another engine than the one that the files of a repository were made with. */
export type EngineSwitch = { made: Engine; problems: readonly Problem[] };

/** A repository, and the engines that its files were made with. */
export type Made = { root: string; engines: readonly Engine[] };

/** Throws UserError (exit 3) where answers would switch the engine of a repository. */
export function refuseEngineSwitch({ root, engines }: Made, given: GivenLayers, engine: Json | undefined): void {
  const { problems } = switchOf(engines, given, engine) ?? {};
  if (problems === undefined) return;
  throw new UserError(`the engine of ${root} ${REASON}; nothing was changed`, { exitCode: 3, problems });
}

/** A switch as `doctor` tells it: in a line of the answers file. */
export function switchDiagnoses({ problems = [] }: Partial<EngineSwitch> = {}): Diagnosis[] {
  return problems.map(({ file, line, path, message, hint }) => ({
    level: 'failure',
    subject: `${file}:${line}`,
    message: `${path} ${message}; it ${REASON}`,
    ...(hint === undefined ? {} : { fix: hint }),
  }));
}

/** The switch that `engine`, which comes of the answers that were given, would be; undefined where it is none. */
export function engineSwitch(root: string, given: GivenLayers, engine: Json | undefined): EngineSwitch | undefined {
  return switchOf(recordedEngines(root), given, engine);
}

function switchOf(engines: readonly Engine[], given: GivenLayers, engine: Json | undefined): EngineSwitch | undefined {
  const answered = Engine.safeParse(engine).data;
  const made = answered && engines.find(recorded => recorded !== answered);
  if (made === undefined) return undefined;
  const isGiven = given.tree.engine !== undefined;
  const message = `is ${answered}${isGiven ? '' : ' by default'}, and the repository was made with ${made}`;
  const finding = { path: ['engine'], message, hint: wayOut(made), missing: !isGiven };
  return { made, problems: toProblems([finding], given) };
}

const REASON =
  'cannot be switched yet: Terraform calls a module from a root, Terragrunt runs the module as the root, and there nodes and data-copy have states of their own, so every address in every state would change, and a plan would destroy everything and create it again';

function wayOut(made: Engine): string {
  return `set "engine: ${made}" again, or generate a new repository in another folder and move the states there by hand`;
}

/** The engines in the record; none where there is no sound record, which other commands complain about. */
export function recordedEngines(root: string): Engine[] {
  try {
    return readLocks(root).map(({ lock }) => lock.templateSet);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [];
  }
}
