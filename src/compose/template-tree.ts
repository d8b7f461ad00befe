import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { clouds } from '../../schema/clouds.ts';
import type { Engine } from '../../schema/sections/project.ts';
import { packageRoot } from '../package-root.ts';

/** How many files one template becomes: one, or one for each environment, cloud of an environment, region or root. */
export type Scope = 'repository' | 'environment' | 'cloud' | 'region' | 'root';

/** A file below `templates/<engine>/<folder>`. */
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
const ON_A_CLOUD = new RegExp(`/(?:__cloud__|${clouds.join('|')})/`);

/**
 * The templates of a feature folder, sorted by target. Terragrunt takes those of Terraform but for what lies under
 * `environments/`; a template of its own comes instead of one with the same target.
 */
export function templatesOf(engine: Engine, folder: string): Template[] {
  const plain = templatesIn(join('terraform', folder));
  if (engine === 'terraform') return plain;
  const own = templatesIn(join(engine, folder));
  const targets = new Set(own.map(({ target }) => target));
  const shared = plain.filter(({ target }) => !target.startsWith('environments/') && !targets.has(target));
  return [...shared, ...own].sort(byTarget);
}

/** The templates below a folder of `templates/`, sorted by target; none where there is no such folder. */
export function templatesIn(folder: string): Template[] {
  const root = join(packageRoot, 'templates', folder);
  return entriesBelow(root)
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
    .sort(byTarget);
}

function entriesBelow(root: string): Dirent[] {
  return existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : [];
}

function byTarget(left: Template, right: Template): number {
  return left.target < right.target ? -1 : 1;
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
  if (!target.includes('__env__')) return 'repository';
  return ON_A_CLOUD.test(target) ? 'cloud' : 'environment';
}
