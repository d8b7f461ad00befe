import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Recordings } from './harness/schema-provider.ts';
import { scratchFolder } from './harness/scratch.ts';
import { type Recording, readRecording, recordingPath } from './provider/recording.ts';
import { missingTypes, ownTypes, trimRecording } from './schemas/trim.ts';
import { usedTypes } from './schemas/used-types.ts';

const Repository = fileURLToPath(new URL('../..', import.meta.url));

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'sub'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function recording(types: Recording['resource_schemas']): Recording {
  return {
    recorded: { provider: 'hashicorp/aws', version: '1.0.0', source: 'test' },
    provider: { version: 0, block: {} },
    resource_schemas: types,
    data_source_schemas: {},
    ephemeral_resource_schemas: {},
  };
}

describe('usedTypes', () => {
  it('finds each type once, in templates too, sorted, with the file that uses it', () => {
    const folder = folderWith({
      'main.tf': 'resource "aws_vpc" "this" {}\n  data "aws_region" "this" {}\n# resource "aws_eip" "old" {}\n',
      'sub/leaf.tf.hbs': 'ephemeral "aws_token" "x" {}\nresource "aws_vpc" "other" {}\n',
      'sub/test.tftest.hcl': 'resource "aws_nat" "x" {}\n',
      'built-in.tf': 'resource "terraform_data" "x" {}\n',
    });
    expect(usedTypes(folder)).toEqual([
      { kind: 'data', type: 'aws_region', file: 'main.tf' },
      { kind: 'ephemeral', type: 'aws_token', file: join('sub', 'leaf.tf.hbs') },
      { kind: 'resource', type: 'aws_vpc', file: 'main.tf' },
    ]);
  });
});

describe('trimRecording', () => {
  const vpc = {
    version: 1,
    block: {
      description_kind: 'plain',
      attributes: {
        id: { type: 'string' as const, computed: true, description: 'The id.' },
        description: { type: 'string' as const },
      },
    },
  };
  const used = [{ kind: 'resource' as const, type: 'aws_vpc', file: 'main.tf' }];

  it('keeps the used types only, without prose and with sorted keys', () => {
    const trimmed = trimRecording(recording({ aws_vpc: vpc, aws_eip: vpc }), used);
    expect(JSON.stringify(trimmed.resource_schemas)).toBe(
      '{"aws_vpc":{"block":{"attributes":{"description":{"type":"string"},"id":{"computed":true,"type":"string"}}},"version":1}}',
    );
  });

  it('leaves the types of other providers to their recordings', () => {
    const others = [...used, { kind: 'data' as const, type: 'azurerm_subnet', file: 'main.tf' }];
    expect(missingTypes(recording({ aws_vpc: vpc }), others)).toEqual([]);
    expect(missingTypes(recording({}), others)).toEqual(used);
  });
});

describe('the committed recordings', () => {
  const templates = usedTypes(join(Repository, 'templates'));

  const recordings = Recordings.map(name => ({ name, recording: readRecording(recordingPath(name)) }));

  it.each(recordings)('have every type that a template uses: $name', ({ recording }) => {
    expect(missingTypes(recording, templates)).toEqual([]);
  });

  it('are of every provider that a template uses', () => {
    const owned = new Set(recordings.flatMap(({ recording }) => ownTypes(recording, templates)));
    expect(templates.filter(used => !owned.has(used))).toEqual([]);
  });
});

describe('record-schemas', () => {
  const run = (...args: string[]) =>
    execFileSync(
      process.execPath,
      ['--import', './test/terraform/typescript.mjs', 'scripts/record-schemas.ts', ...args],
      {
        cwd: Repository,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );

  it('writes nothing and names the file when a template uses a type that no recording has', () => {
    const source = fileURLToPath(new URL('schemas', import.meta.url));
    const folder = folderWith({ 'main.tf': 'resource "aws_nonsense" "x" {}\nresource "gcp_vm" "x" {}\n' });
    expect(() => run(source, folder)).toThrow(
      /resource "gcp_vm" \(main\.tf\) in any[\s\S]*"aws_nonsense" \(main\.tf\) in aws-5\.100\.0/,
    );
  });

  it('explains itself when no folder is given', () => {
    expect(() => run()).toThrow(/Usage: record-schemas RECORDINGS/);
  });
});
