import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

const require = createRequire(import.meta.url);

/** What compiled templates need: helpers, `template` and errors. One file of the package instead of many small ones. */
export const runtime: typeof Handlebars = require('handlebars/dist/handlebars.runtime.js');

let whole: typeof Handlebars | undefined;

/** The parser and compiler, a good part of a short run's start: loaded only where a template has to be compiled. */
export function compiler(): typeof Handlebars {
  whole ??= require('handlebars/dist/handlebars.js') as typeof Handlebars;
  return whole;
}
