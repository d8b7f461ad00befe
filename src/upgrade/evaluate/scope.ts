import type { Value } from './value.ts';

/** What names mean where an expression stands. */
export type Scope = {
  /** What two steps mean, as `var` and `cidr`, or `aws_vpc` and `this`. */
  readonly resolve: (root: string, name: string) => Value;
  /** Names that `for` binds. */
  readonly names: ReadonlyMap<string, Value>;
  /** A function that only this place knows; undefined for any other. */
  readonly call: (name: string, args: readonly Value[]) => Value | undefined;
};
