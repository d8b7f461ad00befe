import { posix } from 'node:path';
import { textOf } from '../cases.ts';
import { type PlannedResource, planRoots } from '../roots/planned-roots.ts';
import type { PlannedRoot } from '../roots/wired-root.ts';
import { type Declaration, declarationsIn } from './declarations.ts';
import type { Resource, Root } from './resource.ts';

/** What all these roots would create, with what stands in the files that declare it. */
export async function declaredResources(roots: readonly PlannedRoot[]): Promise<Resource[]> {
  const byKey = new Map(roots.map(root => [root.key, describedRoot(root)]));
  return (await planRoots(roots)).map(planned => resourceOf(planned, byKey));
}

interface DescribedRoot {
  readonly root: Root;
  readonly folder: string;
  /** Folders of the called modules, by the folder of the caller and the name of the call. */
  readonly calls: ReadonlyMap<string, string>;
  readonly declarations: ReadonlyMap<string, Declaration>;
}

function describedRoot({ key, folder, files }: PlannedRoot): DescribedRoot {
  const code = files.filter(({ path }) => path.endsWith('.tf'));
  const calls = code.flatMap(file => {
    const from = posix.dirname(file.path);
    const found = textOf(file).matchAll(/^module "(\w+)" \{\n(?: .*\n|\n)*?\s+source\s+= "([^"]+)"/gm);
    return [...found].map(([, name, source = '']) => [`${from} ${name}`, posix.join(from, source)] as const);
  });
  const declarations = code
    .flatMap(file => declarationsIn(file.path, textOf(file)))
    .filter(({ isData }) => !isData)
    .map(declaration => [`${posix.dirname(declaration.path)} ${declaration.resource}`, declaration] as const);
  const isProtected = files.some(({ path }) => path === `${folder}/protected.tf`);
  const isBootstrap = folder.startsWith('bootstrap/');
  return {
    root: { key, isProtected, isBootstrap },
    folder,
    calls: new Map(calls),
    declarations: new Map(declarations),
  };
}

function resourceOf(planned: PlannedResource, roots: ReadonlyMap<string, DescribedRoot>): Resource {
  const { address, type, name, values, unknown } = planned;
  const described = roots.get(planned.root);
  if (!described) throw new Error(`${address} belongs to no root`);
  const folder = planned.calls.reduce((from, call) => `${described.calls.get(`${from} ${call}`)}`, described.folder);
  const declaration = described.declarations.get(`${folder} ${type}.${name}`);
  if (!declaration) throw new Error(`${address} is declared nowhere`);
  const { path, resource, skips, createsFirst, preventsDestroy } = declaration;
  const declared = `${path} ${resource}`;
  const ids = skips.map(({ id }) => id);
  return { address, type, values, unknown, root: described.root, declared, skips: ids, createsFirst, preventsDestroy };
}
