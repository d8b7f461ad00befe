import { mapBlock, type Step } from './block-walk.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Attribute, type Block, isReadOnly } from './recording.ts';
import type { Value } from './value.ts';

/** The two rules that follow from a schema but are left to providers: read-only and deprecated attributes. */
export function checkConfig(block: Block, config: Value): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!(config instanceof Map)) return found;
  const attribute = (schema: Attribute, value: Value, path: readonly Step[]) => {
    if (value !== null) found.push(...checkAttribute(schema, path));
    return value;
  };
  mapBlock(block, config, { path: [], attribute });
  return found;
}

function checkAttribute(attribute: Attribute, path: readonly Step[]): Diagnostic[] {
  const name = path.flatMap(step => ('name' in step ? [step.name] : [])).join('.');
  if (isReadOnly(attribute)) {
    const detail = `The provider decides "${name}"; remove it from the configuration.`;
    return [{ severity: 'error', summary: 'Value for unconfigurable attribute', detail, path }];
  }
  if (!attribute.deprecated) return [];
  return [{ severity: 'warning', summary: 'Argument is deprecated', detail: `"${name}" is deprecated.`, path }];
}
