import { afterAll } from '@jest/globals';
import { readRecording, recordingPath } from '../provider/recording.ts';
import { type ServedProviders, serveRecordings } from '../provider/serve.ts';
import { cleanEnvironment, type Environment } from './environment.ts';

/** The AWS provider versions that generated code has to work with, by the names of their recordings. */
export const AwsRecordings = ['aws-5.100.0', 'aws-6.66.0'] as const;

/** One recording per provider that a configuration may use when a test does not say which. */
export const DefaultRecordings: readonly string[] = ['aws-5.100.0'];

const serving = new Map<string, Promise<ServedProviders>>();

/** A clean environment whose terraform takes its providers' schemas from committed recordings, such as `aws-6.66.0`. */
export async function schemaEnvironment(recordings: readonly string[] = DefaultRecordings): Promise<Environment> {
  const key = recordings.join(' ');
  const served = serving.get(key) ?? serveRecordings(recordings.map(name => readRecording(recordingPath(name))));
  serving.set(key, served);
  return { ...cleanEnvironment(), TF_REATTACH_PROVIDERS: (await served).reattach };
}

afterAll(async () => {
  for (const served of await Promise.all(serving.values())) served.close();
  serving.clear();
});
