import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll } from '@jest/globals';
import type { MockDefaults } from '../provider/known-values.ts';
import { readRecording, recordingPath } from '../provider/recording.ts';
import { type ServedProviders, serveRecordings } from '../provider/serve.ts';
import { cleanEnvironment, type Environment } from './environment.ts';

/** The AWS provider versions that generated code has to work with, by the names of their recordings. */
export const AwsRecordings = ['aws-5.100.0', 'aws-6.66.0'] as const;

/** Every committed recording, the oldest of a provider first: `npm run schemas` writes them for the providers in use. */
export const Recordings: readonly string[] = readdirSync(dirname(recordingPath('any')))
  .flatMap(file => /^(.+)\.json\.gz$/.exec(file)?.[1] ?? [])
  .sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));

/** One recording per provider that a configuration may use, for those that a test does not name. */
export const DefaultRecordings: readonly string[] = Recordings.filter(
  (name, index) => providerOf(name) !== providerOf(Recordings[index - 1] ?? ''),
);

const serving = new Map<string, Promise<ServedProviders>>();
const knowing: Promise<ServedProviders>[] = [];

/**
 * A clean environment whose terraform takes its providers' schemas from committed recordings: those named, such as
 * `aws-6.66.0`, and the usual one of every provider that is not named.
 */
export async function schemaEnvironment(named: readonly string[] = []): Promise<Environment> {
  const recordings = withDefaults(named);
  const key = recordings.join(' ');
  const served = serving.get(key) ?? serveRecordings(recordings.map(name => readRecording(recordingPath(name))));
  serving.set(key, served);
  return { ...cleanEnvironment(), TF_REATTACH_PROVIDERS: (await served).reattach };
}

/** The same with the usual recordings, and plans that know every value, after mocks. */
export async function knowingEnvironment(mocks: MockDefaults): Promise<Environment> {
  const served = serveRecordings(
    DefaultRecordings.map(name => readRecording(recordingPath(name))),
    mocks,
  );
  knowing.push(served);
  return { ...cleanEnvironment(), TF_REATTACH_PROVIDERS: (await served).reattach };
}

function withDefaults(named: readonly string[]): string[] {
  const providers = new Set(named.map(providerOf));
  return [...named, ...DefaultRecordings.filter(name => !providers.has(providerOf(name)))];
}

function providerOf(recording: string): string {
  return recording.replace(/-[^-]*$/, '');
}

afterAll(async () => {
  for (const served of await Promise.all([...serving.values(), ...knowing])) served.close();
  serving.clear();
});
