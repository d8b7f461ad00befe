#!/usr/bin/env node
// The executable that a filesystem mirror links to; terraform starts it under the name of the provider.
import '../typescript.mjs';

const { servePlugin } = await import('./plugin.ts');
await servePlugin(process.argv[1], process.env);
