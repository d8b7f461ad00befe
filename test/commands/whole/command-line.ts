import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How a command ended and what it printed. */
export type Ended = { code: number; out: string; err: string };

/** A command line in this process: a thousand commands cannot wait for a thousand processes to start. */
export type CommandLine = (...argv: readonly string[]) => Promise<Ended>;

/** The command line of the compiled package that lies in `home`. Several versions go into one process, one call at a time. */
export async function commandLineOf(home: string): Promise<CommandLine> {
  const module: { main: (argv: readonly string[]) => Promise<number> } = await import(
    pathToFileURL(join(home, 'dist', 'src', 'cli', 'main.js')).href
  );
  return (...argv) => captured(() => module.main(argv));
}

async function captured(run: () => Promise<number>): Promise<Ended> {
  const texts = { out: '', err: '' };
  const streams = [process.stdout, process.stderr];
  const writes = streams.map(stream => stream.write);
  const into = (name: 'out' | 'err') => (text: unknown) => {
    texts[name] += String(text);
    return true;
  };
  Object.assign(process.stdout, { write: into('out') });
  Object.assign(process.stderr, { write: into('err') });
  try {
    return { code: await run(), ...texts };
  } finally {
    for (const [index, stream] of streams.entries()) Object.assign(stream, { write: writes[index] });
  }
}
