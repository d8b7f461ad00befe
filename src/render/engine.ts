import type Handlebars from 'handlebars';
import { hcl } from '../encode/hcl.ts';
import { id } from '../encode/identifier.ts';
import { make } from '../encode/make.ts';
import { md, mdcode, mdline } from '../encode/markdown.ts';
import { owner } from '../encode/owner.ts';
import { sh } from '../encode/shell.ts';
import { yaml } from '../encode/yaml.ts';
import { runtime } from './handlebars.ts';

/** What an output mustache may call: the encoders, by the name a template gives them. */
export const ENCODERS = { hcl, id, make, md, mdcode, mdline, owner, sh, yaml };

const BLOCKS = ['if', 'unless', 'each'];

/** For Handlebars' `knownHelpersOnly`: a name that is not here is an error. Those it brings itself have to be taken away. */
export const KNOWN_HELPERS = {
  ...Object.fromEntries([...Object.keys(ENCODERS), ...BLOCKS, 'eq'].map(name => [name, true])),
  helperMissing: false,
  blockHelperMissing: false,
  with: false,
  log: false,
  lookup: false,
};

/** Handlebars hands a helper its place in the template, which its own types leave out. */
type Options = Handlebars.HelperOptions & { loc?: hbs.AST.SourceLocation };
type Helper = (this: unknown, value: unknown, options: Options) => unknown;

/** Our own Handlebars: it knows the encoders, `eq`, and the blocks if, unless and each, and nothing else. */
export const engine = createEngine();

/**
 * Handlebars' `strict` checks what a mustache prints, but not the arguments of helpers and blocks, so every helper refuses
 * a missing value itself: plain data holds no undefined, so undefined always means a wrong name. That costs nothing, where
 * a Proxy around the view would cost more than the rendering.
 */
function createEngine(): typeof Handlebars {
  const own = runtime.create();
  const blocks = BLOCKS.map(name => [name, own.helpers[name] as Helper] as const);
  for (const name of Object.keys(own.helpers)) own.unregisterHelper(name);
  for (const [name, block] of blocks) own.registerHelper(name, strictBlock(name, block));
  for (const [name, encode] of Object.entries(ENCODERS)) own.registerHelper(name, strictEncoder(encode));
  own.registerHelper('eq', eq);
  return own;
}

function strictEncoder(encode: (value: never) => string): Helper {
  return (value, options) => encode(present(value, options) as never);
}

function strictBlock(name: string, block: Helper): Helper {
  return function (value, options) {
    present(value, options);
    // Handlebars' `each` takes anything that is no list for an empty one.
    if (name === 'each' && (typeof value !== 'object' || value === null)) {
      throw new runtime.Exception('each needs a list or an object', options as never);
    }
    return block.call(this, value, options);
  };
}

function eq(left: unknown, right: unknown, options: Options): boolean {
  for (const side of [left, right]) {
    if (typeof present(side, options) !== 'object') continue;
    throw new runtime.Exception('eq compares text, numbers and booleans', options as never);
  }
  return left === right;
}

function present(value: unknown, options: Options): unknown {
  if (value === undefined) throw new runtime.Exception('the view has no such name', options as never);
  if (typeof value === 'function') throw new runtime.Exception('a view holds data, not functions', options as never);
  return value;
}
