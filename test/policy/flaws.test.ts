import { describe, expect, it } from '@jest/globals';
import { Recordings } from '../terraform/harness/schema-provider.ts';
import { type Block, readRecording, recordingPath, type Schema } from '../terraform/provider/recording.ts';
import { assertionsOf, violationsIn } from './assertions.ts';
import { azureExamples } from './azure-examples.ts';
import { azureFlaws } from './azure-flaws.ts';
import { azureScenes } from './azure-scenes.ts';
import { brokenBy, brokenIn } from './flaw.ts';
import { gcpExamples } from './gcp-examples.ts';
import { gcpFlaws } from './gcp-flaws.ts';
import { gcpScenes } from './gcp-scenes.ts';

const recorded: Readonly<Record<string, Schema>> = Object.assign(
  {},
  ...Recordings.map(name => readRecording(recordingPath(name)).resource_schemas),
);

// Arguments that a newer provider has given up, and that checks still ask about.
const Gone = ['azurerm_key_vault soft_delete_enabled', 'azurerm_kubernetes_cluster addon_profile'];

describe.each([
  { cloud: 'azure', examples: azureExamples, flaws: azureFlaws, scenes: azureScenes },
  { cloud: 'gcp', examples: gcpExamples, flaws: gcpFlaws, scenes: gcpScenes },
] as const)('the assertions for $cloud', ({ cloud, examples, flaws, scenes }) => {
  it('find nothing in what is good', () => {
    expect(violationsIn(examples).map(({ id, resource }) => `${id} ${resource.type}`)).toEqual([]);
  });

  it.each(flaws.map(flaw => ({ flaw, found: flaw.slice(3) })))('find $flaw', ({ flaw, found }) => {
    expect(brokenBy(flaw, examples)).toEqual([...found].sort());
  });

  it.each(scenes)('look around: $name', ({ resources, found }) => {
    expect(brokenIn(resources)).toEqual([...found].sort());
  });

  it('have each been seen to fail', () => {
    const seen = new Set([...flaws.map(([, , , ...found]) => found), ...scenes.map(({ found }) => found)].flat());
    expect(assertionsOf[cloud].map(({ id }) => id).filter(id => !seen.has(id))).toEqual([]);
  });

  it('ask about arguments that the provider has', () => {
    const known = flaws.filter(([type, path]) => path !== '' && recorded[type] !== undefined);
    const wrong = known.filter(([type, path]) => !hasPath(recorded[type]?.block, path.split('.')));
    expect(wrong.map(([type, path]) => `${type} ${path}`).filter(name => !Gone.includes(name))).toEqual([]);
  });
});

function hasPath(block: Block | undefined, [name = '', ...rest]: readonly string[]): boolean {
  const nested = block?.block_types?.[name];
  if (nested && rest.length > 0) return hasPath(nested.block, rest);
  return nested !== undefined || block?.attributes?.[name] !== undefined;
}
