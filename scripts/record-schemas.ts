import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Recording, readRecording, recordingPath } from '../test/terraform/provider/recording.ts';
import { missingTypes, ownTypes, trimRecording } from '../test/terraform/schemas/trim.ts';
import { type UsedType, usedTypes } from '../test/terraform/schemas/used-types.ts';

const Usage = `Usage: record-schemas RECORDINGS [TEMPLATES]
Cuts the provider schemas in the folder RECORDINGS (PROVIDER-VERSION.json.gz, in the shape of "terraform providers schema
-json") down to the types that TEMPLATES uses (default: our templates), and writes them into test/terraform/schemas.`;

function main(source: string | undefined, templates: string): void {
  if (source === undefined) throw new Error(Usage);
  const used = usedTypes(templates);
  const recordings = readRecordings(source).filter(({ recording }) => ownTypes(recording, used).length > 0);
  const missing = missingFrom(recordings, used);
  if (missing.length > 0) throw new Error(`Nothing was written: no schema for\n${missing.join('\n')}`);
  for (const named of recordings) process.stdout.write(`${writeTrimmed(named, used)}\n`);
}

interface Named {
  readonly name: string;
  readonly recording: Recording;
}

function readRecordings(source: string): Named[] {
  const names = readdirSync(source).flatMap(file => /^(.+)\.json\.gz$/.exec(file)?.[1] ?? []);
  return names.sort().map(name => ({ name, recording: readRecording(join(source, `${name}.json.gz`)) }));
}

// Templates have to work with every recorded version of a provider, so each of its recordings must have the type.
function missingFrom(recordings: readonly Named[], used: readonly UsedType[]): string[] {
  const orphans = used.filter(entry => recordings.every(({ recording }) => ownTypes(recording, [entry]).length === 0));
  const gaps = recordings.flatMap(({ name, recording }) =>
    missingTypes(recording, used).map(entry => `${describe(entry)} in ${name}`),
  );
  return [...orphans.map(entry => `${describe(entry)} in any recording`), ...gaps];
}

function describe({ kind, type, file }: UsedType): string {
  return `  ${kind} "${type}" (${file})`;
}

function writeTrimmed({ name, recording }: Named, used: readonly UsedType[]): string {
  const text = JSON.stringify(trimRecording(recording, used));
  const bytes = gzipSync(text, { level: 9 });
  writeFileSync(recordingPath(name), bytes);
  return `${name}: ${ownTypes(recording, used).length} types, ${bytes.length} bytes`;
}

const [source, templates = fileURLToPath(new URL('../templates', import.meta.url))] = process.argv.slice(2);
try {
  main(source, templates);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
