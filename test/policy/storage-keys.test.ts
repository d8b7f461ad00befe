import { describe, expect, it } from '@jest/globals';
import { AwsRecordings } from '../terraform/harness/schema-provider.ts';
import { readRecording, recordingPath } from '../terraform/provider/recording.ts';
import type { Resource } from './resource.ts';
import { KeyElsewhere, keyArguments, keylessStores, StorageKeys } from './storage-keys.ts';

const key = 'arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000';
const table = Object.entries(StorageKeys);

function planned(type: string, values: Resource['values']): Resource {
  return {
    address: `${type}.this`,
    type,
    values,
    root: { key: 'root', isProtected: false },
    declared: type,
    skips: [],
  };
}

// The argument at the end of a path, in a block for each of its other parts.
function withKey(path: string, value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = path.split('.');
  return { [name]: rest.length === 0 ? value : [withKey(rest.join('.'), value)] };
}

function withKeys(paths: readonly string[], value: unknown): Record<string, unknown> {
  return Object.assign({}, ...paths.map(path => withKey(path, value)));
}

describe('the table of stores and their keys', () => {
  it.each(AwsRecordings)('has every type of the templates that takes a key in %s', name => {
    const schemas = Object.entries(readRecording(recordingPath(name)).resource_schemas);
    const takers = schemas.filter(([, { block }]) => keyArguments(block).length > 0).map(([type]) => type);
    expect(takers.length).toBeGreaterThan(10);
    expect(takers.filter(type => !(type in StorageKeys) && !(type in KeyElsewhere))).toEqual([]);
  });

  it.each(AwsRecordings)('names arguments that are there in %s, of types that templates use', name => {
    const schemas = readRecording(recordingPath(name)).resource_schemas;
    const wrong = table.flatMap(([type, paths]) => {
      const known = schemas[type] === undefined ? [] : keyArguments(schemas[type].block);
      return paths.filter(path => !known.includes(path)).map(path => `${type} ${path}`);
    });
    expect(wrong).toEqual([]);
    expect(Object.keys(KeyElsewhere).filter(type => schemas[type] === undefined)).toEqual([]);
  });

  it('would not have a new type that takes a key in a nested block', () => {
    const inner = { attributes: { kms_key_id: { type: 'string', optional: true } } } as const;
    const block = { block_types: { encryption: { nesting_mode: 'list', block: inner } } } as const;
    expect(keyArguments(block)).toEqual(['encryption.kms_key_id']);
  });
});

describe.each(table)('%s', (type, paths) => {
  it('passes with keys of ours', () => {
    expect(keylessStores([planned(type, withKeys(paths, key))])).toEqual([]);
  });

  it.each([undefined, null, '', 'alias/aws/service', 'made-up'])('is found with %p', value => {
    expect(keylessStores([planned(type, withKeys(paths, value))])).toEqual(paths.map(path => `${type} ${path}`));
  });

  it('is found with nothing at all', () => {
    expect(keylessStores([planned(type, {})])).toHaveLength(paths.length);
  });
});

it('one volume without a key among others is found', () => {
  const volumes = [{ ebs: [{ kms_key_id: key }] }, { ebs: [{}] }];
  expect(keylessStores([planned('aws_launch_template', { block_device_mappings: volumes })])).toHaveLength(1);
});
