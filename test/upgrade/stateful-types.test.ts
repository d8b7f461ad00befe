import { expect, it } from '@jest/globals';
import { readDataFile } from '../../schema/data-file.ts';
import { type StatefulType, statefulType, watchedPaths } from '../../src/upgrade/stateful-types.ts';
import { type Block, readRecording, recordingPath } from '../terraform/provider/recording.ts';

const { types } = readDataFile<{ types: Record<string, StatefulType> }>('force-new.json');

/** Whether a schema has an attribute or a block at a path. */
function has(block: Block | undefined, [first = '', ...rest]: readonly string[]): boolean {
  const nested = block?.block_types?.[first];
  if (nested) return rest.length === 0 || has(nested.block, rest);
  return block?.attributes?.[first] !== undefined;
}

it.each(['aws-5.100.0', 'azurerm-5.2.0', 'google-8.0.0'])('names only what %s has', name => {
  const { resource_schemas: schemas } = readRecording(recordingPath(name));
  const recorded = Object.entries(types).filter(([type]) => schemas[type] !== undefined);
  expect(recorded.length).toBeGreaterThan(10);
  const missing = recorded.flatMap(([type, rules]) =>
    watchedPaths(rules)
      .filter(path => !has(schemas[type]?.block, path.split('.')))
      .map(path => `${type}.${path}`),
  );
  expect(missing).toEqual([]);
});

it('says of each type where that is known from', () => {
  expect(Object.entries(types).filter(([, { source }]) => !/ \d+\.\d+\.\d+/.test(source))).toEqual([]);
});

it('knows nothing of a type that holds nothing', () => {
  expect(statefulType('aws_iam_role')).toBeUndefined();
  expect(statefulType('constructor')).toBeUndefined();
});
