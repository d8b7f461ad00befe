import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import type { TemplateCode } from './template-code.ts';

/** A template that the build has compiled: `spec` is what its `code` evaluates to. */
export type Precompiled = Omit<TemplateCode, 'code'> & { spec: Parameters<typeof Handlebars.template>[0] };

const file = new URL('precompiled-templates.cjs', import.meta.url);
let all: Readonly<Record<string, Precompiled>> | undefined;

/** The template under that key (`templateKey`), if the build has compiled it; run from source, nothing is. */
export function precompiled(key: string): Precompiled | undefined {
  all ??= existsSync(file) ? (createRequire(import.meta.url)(file.pathname) as typeof all) : {};
  return all?.[key];
}
