import { blocksIn, type ReadFile } from './folders.ts';
import type { Expression } from './hcl/expression.ts';
import type { Block } from './hcl/parse-body.ts';

export type Declared = { mode: 'resource' | 'data' | 'module'; type: string; name: string; block: Block };

/** What the files of one folder declare together. */
export type ModuleBody = {
  /** Resources, data and calls of modules. */
  declared: readonly Declared[];
  variables: ReadonlyMap<string, Block>;
  locals: ReadonlyMap<string, Expression>;
  moved: readonly Block[];
  removed: readonly Block[];
  terraform: readonly Block[];
};

const known = new WeakMap<readonly ReadFile[], ModuleBody>();

/** What the files of one folder declare together. A list of files is read once. */
export function moduleBody(files: readonly ReadFile[]): ModuleBody {
  const module = known.get(files) ?? readModule(files);
  known.set(files, module);
  return module;
}

function readModule(files: readonly ReadFile[]): ModuleBody {
  return {
    declared: (['resource', 'data', 'module'] as const).flatMap(mode => declaredIn(files, mode)),
    variables: new Map(blocksIn(files, 'variable').map(block => [block.labels[0] ?? '', block])),
    locals: new Map(
      blocksIn(files, 'locals').flatMap(({ body }) =>
        [...body.attributes.values()].map(({ name, value }) => [name, value]),
      ),
    ),
    moved: blocksIn(files, 'moved'),
    removed: blocksIn(files, 'removed'),
    terraform: blocksIn(files, 'terraform'),
  };
}

function declaredIn(files: readonly ReadFile[], mode: Declared['mode']): Declared[] {
  return blocksIn(files, mode).map(block => {
    const [type = '', name = ''] = mode === 'module' ? ['module', ...block.labels] : block.labels;
    return { mode, type, name, block };
  });
}

/** How its own module calls it. */
export function localAddress({ mode, type, name }: Declared): string {
  return mode === 'data' ? `data.${type}.${name}` : `${type}.${name}`;
}
