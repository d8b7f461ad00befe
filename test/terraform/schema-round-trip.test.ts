import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithTerraform } from './harness/describe-with.ts';
import { AwsRecordings, schemaEnvironment } from './harness/schema-provider.ts';
import { scratchFolder } from './harness/scratch.ts';
import { terraform } from './harness/terraform.ts';
import { type Recording, readRecording, recordingPath } from './provider/recording.ts';

const Configuration = 'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}\n';

describeWithTerraform('a served schema', () => {
  it.each(AwsRecordings)('comes back from terraform as it was recorded: %s', async name => {
    const cwd = scratchFolder();
    const env = await schemaEnvironment([name]);
    writeFileSync(join(cwd, 'main.tf'), Configuration);
    await terraform(['init'], { cwd, env });
    const { stdout } = await terraform(['providers', 'schema', '-json'], { cwd, env });
    const { recorded, ...schemas } = readRecording(recordingPath(name));
    const received = JSON.parse(stdout) as { provider_schemas: Record<string, Omit<Recording, 'recorded'>> };
    const {
      provider,
      resource_schemas,
      data_source_schemas,
      ephemeral_resource_schemas = {},
    } = received.provider_schemas[`registry.terraform.io/${recorded.provider}`] ?? ({} as Recording);
    const returned = { provider, resource_schemas, data_source_schemas, ephemeral_resource_schemas };
    expect(withoutDefaults(returned)).toEqual(withoutDefaults(schemas));
    expect(Object.keys(resource_schemas).length).toBeGreaterThan(5);
  });
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
