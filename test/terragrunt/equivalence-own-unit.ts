import { posix } from 'node:path';
import type { Json } from '../../src/answers/tree.ts';

/**
 * The one difference between the engines. Terraform calls nodes in the root of their cluster and a copy in that of its
 * data; Terragrunt has a unit for each, after which it is tagged and its state is named. What Terraform says in a root
 * becomes what Terragrunt has to say in the unit.
 */
export function inOwnUnit<Value extends Json>(value: Value, root: string, unit: string): Value {
  return JSON.parse(JSON.stringify(value), (key: string, inner: unknown) => {
    if (/^component$/i.test(key) && inner === posix.basename(root)) return posix.basename(unit);
    if (/^(?:key|prefix)$/.test(key) && typeof inner === 'string') return inner.replace(root, unit);
    return inner;
  });
}
