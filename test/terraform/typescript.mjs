// Lets plain Node 20 run our TypeScript: `node --import ./test/terraform/typescript.mjs file.ts`.
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

// Node loads this file again in its thread of hooks, where registering it once more would never end.
if (isMainThread) register(import.meta.url);

const Options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: 'inline', swcrc: false };

/** Node's load hook: TypeScript modules are compiled, everything else is left to Node. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const { code } = await transform(await readFile(new URL(url), 'utf8'), { ...Options, filename: url });
  return { format: 'module', source: code, shortCircuit: true };
}
