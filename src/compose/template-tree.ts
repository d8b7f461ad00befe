import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** How many files one template becomes. */
export type Scope = 'repository' | 'environment' | 'region' | 'root';

/** A file below `templates/terraform/<folder>`. */
export type Template = {
  /** Where its text lies. */
  source: string;
  /** Path in the output, with `__env__`, `__region__` and `__component__` still in it. */
  target: string;
  scope: Scope;
  /** Whether answers are rendered into it; a static file is copied byte for byte. */
  rendered: boolean;
};

const SUFFIX = '.hbs';

/** The templates of a feature folder, sorted by target. */
export function templatesIn(folder: string): Template[] {
  const root = join(packageRoot, 'templates', 'terraform', folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(source =>
      template(
        source,
        source
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
      ),
    )
    .sort((left, right) => (left.target < right.target ? -1 : 1));
}

export function templateText(template: Template): string {
  return readFileSync(template.source, 'utf8');
}

function template(source: string, path: string): Template {
  const rendered = path.endsWith(SUFFIX);
  // npm drops .gitignore and .npmrc from packages, so a leading dot is stored as an underscore.
  const target = (rendered ? path.slice(0, -SUFFIX.length) : path).replaceAll(/(^|\/)_(?!_)/g, '$1.');
  return { source, target, scope: scopeOf(target), rendered };
}

function scopeOf(target: string): Scope {
  if (target.includes('__component__')) return 'root';
  if (target.includes('__region__')) return 'region';
  return target.includes('__env__') ? 'environment' : 'repository';
}
