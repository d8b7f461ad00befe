import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

/** Handlebars as its package bundles it: one file instead of 47, which is a good part of a short run's start. */
export const handlebars: typeof Handlebars = createRequire(import.meta.url)('handlebars/dist/handlebars.js');
