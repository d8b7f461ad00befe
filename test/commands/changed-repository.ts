import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gzipSync, strToU8 } from 'fflate';
import type { Invocation } from '../../src/cli/commands.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { type Lock, lockedFile, sealOf } from '../../src/record/lock.ts';
import { UserError } from '../../src/user-error.ts';
import type { Ask } from '../../src/wizard/question.ts';
import { edit } from '../inspect/generated-folder.ts';
import { person, type Script } from '../wizard/scripted.ts';

export const NETWORK = 'environments/dev/aws/eu-west-1/network/main.tf';

type Command = (invocation: Invocation, terminal: Terminal, given: { ask?: Ask }) => Promise<number>;
type Asked = { flags?: Invocation['flags']; script?: Script };

/** Runs a command in this process; with a script there is a person at the terminal, who keeps to it. */
export async function runHere(command: Command, dir: string, { flags = {}, script }: Asked = {}) {
  const [printed, noted]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    print: text => void printed.push(text),
    note: text => void noted.push(text),
    progress: () => undefined,
    complain: text => void noted.push(text),
    interactive: script !== undefined,
    paint: (_, text) => text,
  };
  const someone = person((script ?? []).filter(([, reply]) => !(reply instanceof Error)));
  const failures = new Map(script);
  const ask: Ask = question => {
    const failure = failures.get(question.name);
    return failure instanceof Error ? Promise.reject(failure) : someone.ask(question);
  };
  const ended = await command({ positionals: [], flags: { dir, ...flags } }, terminal, { ask }).catch(
    (error: unknown) => error,
  );
  if (ended instanceof Error && !(ended instanceof UserError)) throw ended;
  const error = ended instanceof UserError ? ended : undefined;
  const said = [...noted, ...(error ? [error.message, ...error.problems.map(each => JSON.stringify(each))] : [])];
  return { code: error?.exitCode ?? ended, out: printed.join('\n'), notes: said.join('\n'), left: someone.left() };
}

/** Makes a repository one that an earlier version generated: these files were others then, and nobody has edited them. */
export function made(folder: string, version: string, texts: Record<string, (text: string) => string>): void {
  const units = join(folder, '.scaffold/units');
  for (const name of readdirSync(units).filter(each => each.endsWith('.lock.json'))) {
    const lock: Lock = JSON.parse(readFileSync(join(units, name), 'utf8'));
    const packed = join(units, name.replace('.lock.json', '.base.gz'));
    const base: Record<string, string> = JSON.parse(gunzipSync(readFileSync(packed)).toString());
    for (const [path, change] of Object.entries(texts).filter(([each]) => each in base)) {
      const content = change(base[path] ?? '');
      base[path] = content;
      const mode = lock.files[path]?.mode === '0755' ? 0o755 : 0o644;
      lock.files[path] = lockedFile({ path, content, mode });
      writeFileSync(join(folder, path), content);
    }
    const bytes = gzipSync(strToU8(JSON.stringify(base)), { level: 6, mtime: 0 });
    const changed: Lock = { ...lock, generator: version, seal: sealOf(lock.files, bytes) };
    writeFileSync(join(units, name), `${JSON.stringify(changed, null, 2)}\n`);
    writeFileSync(packed, bytes);
  }
}

/** The team and an answer change the same value, and the team another one besides. */
export function conflicting(folder: string): void {
  edit(join(folder, NETWORK), text =>
    text
      .replace('nat_gateways      = "single"', 'nat_gateways      = "none"')
      .replace('module "network"', '# Ours.\nmodule "network"'),
  );
  edit(join(folder, 'scaffold.yaml'), text =>
    text.replace(/^environments:/m, 'network:\n  nat: per-zone\nenvironments:'),
  );
}

export function lockOf(folder: string, unit: string): Lock {
  return JSON.parse(readFileSync(join(folder, `.scaffold/units/${unit}.lock.json`), 'utf8'));
}
