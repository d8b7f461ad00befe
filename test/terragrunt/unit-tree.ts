import { posix } from 'node:path';
import type { Repository } from '../../src/answers/repository.ts';
import type { Tree } from '../../src/answers/tree.ts';
import { loadFeatures } from '../../src/compose/feature-list.ts';
import { renderImage } from '../../src/compose/image.ts';
import type { RootPlace } from '../../src/compose/place.ts';
import { placesOf } from '../../src/compose/places.ts';
import { checkedAnswers } from '../cases.ts';
import { rootLocals } from './facts.ts';
import { type ModuleInterface, moduleInterface } from './module-interface.ts';
import { moduleOf, parsedUnit, type Unit } from './unit.ts';

export type Files = ReadonlyMap<string, string>;

/** The texts of a repository of Terragrunt, and what the same answers say without it. */
export interface Scaffold {
  readonly files: Files;
  /** What Terraform is given for the same answers. */
  readonly terraform: Files;
  /** The component of every unit, by the folder of that. */
  readonly places: ReadonlyMap<string, RootPlace>;
}

/** A scaffold with its units read. */
export interface UnitTree extends Scaffold {
  readonly units: ReadonlyMap<string, ReadUnit>;
}

/** A unit beside the module that it calls, and what `include.root` shows to it. */
export interface ReadUnit extends Unit {
  readonly module: ModuleInterface;
  readonly rootLocals: Tree;
}

/** Makes a repository of Terragrunt of answers, whichever engine they name. */
export async function scaffoldOf(text: string): Promise<Scaffold> {
  const own = onTerragrunt(text);
  const places = [...placesOf(own)].filter(isRoot).map(place => [folderOf(place), place] as const);
  return {
    files: await filesOf(own),
    terraform: await filesOf({ ...own, engine: 'terraform' }),
    places: new Map(places),
  };
}

/** What answers say, with Terragrunt as their engine. */
export function onTerragrunt(text: string): Repository {
  return { ...checkedAnswers(text).repository, engine: 'terragrunt' };
}

async function filesOf(repository: Repository): Promise<Files> {
  const image = renderImage(repository, await loadFeatures());
  return new Map(image.map(({ path, content }) => [path, content]));
}

function isRoot(place: Partial<RootPlace>): place is RootPlace {
  return place.component !== undefined;
}

/** The folder of a component. */
export function folderOf({ environment, cloud, region, component }: RootPlace): string {
  return posix.join('environments', environment.name, cloud, region.name, component);
}

/** Reads the unit of every component. Throws where one does not parse. */
export async function unitTree(scaffold: Scaffold): Promise<UnitTree> {
  const found = [...scaffold.places.keys()].flatMap(folder => {
    const text = scaffold.files.get(`${folder}/terragrunt.hcl`);
    return text === undefined ? [] : [readUnit(scaffold.files, folder, text)];
  });
  return { ...scaffold, units: new Map((await Promise.all(found)).map(unit => [unit.path, unit])) };
}

async function readUnit(files: Files, path: string, text: string): Promise<ReadUnit> {
  const unit = await parsedUnit(path, text);
  const module = await moduleInterface(files, posix.join('modules', moduleOf(unit)));
  return { ...unit, module, rootLocals: await rootLocals(files, path) };
}
