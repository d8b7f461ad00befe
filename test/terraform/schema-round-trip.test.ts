import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { exampleRecording } from './example-recording.ts';
import { describeWithTerraform } from './harness/describe-with.ts';
import { cleanEnvironment } from './harness/environment.ts';
import { Recordings } from './harness/schema-provider.ts';
import { scratchFolder } from './harness/scratch.ts';
import { terraform } from './harness/terraform.ts';
import { type Recording, readRecording, recordingPath } from './provider/recording.ts';
import { serveRecordings } from './provider/serve.ts';

type Schemas = Omit<Recording, 'recorded'>;

async function schemasFromTerraform(recording: Recording): Promise<Schemas | undefined> {
  const { provider } = recording.recorded;
  const cwd = scratchFolder();
  const served = await serveRecordings([recording]);
  const env = { ...cleanEnvironment(), TF_REATTACH_PROVIDERS: served.reattach };
  const name = provider.replace(/^.*\//, '');
  writeFileSync(
    join(cwd, 'main.tf'),
    `terraform {\n  required_providers {\n    ${name} = { source = "${provider}" }\n  }\n}\n`,
  );
  await terraform(['init'], { cwd, env });
  const { stdout } = await terraform(['providers', 'schema', '-json'], { cwd, env });
  served.close();
  const received = JSON.parse(stdout) as { provider_schemas: Record<string, Schemas> };
  return received.provider_schemas[`registry.terraform.io/${provider}`];
}

const recordings = [exampleRecording, ...Recordings.map(name => readRecording(recordingPath(name)))];

describeWithTerraform('a served schema', () => {
  it.each(recordings)(
    'comes back from terraform as it was recorded: $recorded.provider $recorded.version',
    async recording => {
      const { recorded, ...schemas } = recording;
      expect(withoutDefaults(await schemasFromTerraform(recording))).toEqual(withoutDefaults(schemas));
      const kinds = [schemas.resource_schemas, schemas.data_source_schemas, schemas.ephemeral_resource_schemas];
      expect(kinds.flatMap(kind => Object.keys(kind))).not.toEqual([]);
    },
  );
});

// Terraform adds the kind of description, and leaves out what is false, zero or empty.
function withoutDefaults(value: unknown): unknown {
  const plain = JSON.parse(JSON.stringify(value, (key, inner) => (key === 'description_kind' ? undefined : inner)));
  return JSON.parse(JSON.stringify(plain, (_key, inner) => (isDefault(inner) ? undefined : inner)));
}

function isDefault(value: unknown): boolean {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return value === false || value === 0 || isEmpty;
}
