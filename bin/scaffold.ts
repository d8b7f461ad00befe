#!/usr/bin/env node
import { readFileSync } from 'node:fs';

const words = process.argv.slice(2).map(word => (word === '-h' ? '--help' : word));
const argv = words[0] === 'help' ? [...words.slice(1), '--help'] : words;
// `scaffold answers | head -1` closes the pipe early, and a disk that is full takes no more: neither is a bug of ours.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 5));
// `--version` is asked by scripts and prompts: it reads one file and loads no module of ours.
if (argv.length === 1 && argv[0] === '--version') {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else if (argv.length === 1 && argv[0] === '--help') {
  const { help } = await import('../src/cli/help.ts');
  process.stdout.write(help());
} else {
  // Before anything else is loaded: it holds for what is compiled after it.
  (await import('../src/cli/late-optimizer.ts')).optimizeLate();
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(argv);
}
