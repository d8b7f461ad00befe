import type { Step } from './block-walk.ts';
import { field, scalar } from './protobuf.ts';

/** What a provider says about a configuration; the path becomes file and line in terraform's report. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly path: readonly Step[];
}

/** Encodes a diagnostic as the fields of a tfplugin6 Diagnostic. */
export function diagnosticFields(diagnostic: Diagnostic): Buffer[] {
  return [
    scalar(1, diagnostic.severity === 'error' ? 1 : 2),
    field(2, diagnostic.summary),
    field(3, diagnostic.detail),
    field(
      4,
      diagnostic.path.map(step => field(1, [stepField(step)])),
    ),
  ];
}

function stepField(step: Step): Buffer {
  if ('name' in step) return field(1, step.name);
  return typeof step.key === 'string' ? field(2, step.key) : indexField(step.key);
}

// A step is a choice of fields, and a choice is written even when its value is zero.
function indexField(index: number): Buffer {
  return index === 0 ? Buffer.from([3 * 8, 0]) : scalar(3, index);
}
