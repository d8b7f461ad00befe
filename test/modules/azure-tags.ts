import { Recordings } from '../terraform/harness/schema-provider.ts';
import { readRecording, recordingPath, type Schema } from '../terraform/provider/recording.ts';
import type { ParsedResource } from './parsed-module.ts';

type Schemas = Readonly<Record<string, Schema>>;

/** The resources of azurerm that templates use, as they are recorded. */
const recorded: Schemas = Object.assign(
  {},
  ...Recordings.filter(name => name.startsWith('azurerm-')).map(
    name => readRecording(recordingPath(name)).resource_schemas,
  ),
);

/** azurerm has no default tags, so whatever takes tags has to be given those of the root. */
export function azureTagFaults(address: string, { tags }: ParsedResource, schemas: Schemas = recorded): string[] {
  const [type = ''] = address.split('.');
  const takesTags = schemas[type]?.block.attributes?.tags !== undefined;
  return takesTags && tags !== '${var.tags}' ? [`${address} does not set tags = var.tags`] : [];
}
