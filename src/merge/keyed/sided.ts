/** One thing in three versions, any of which may lack it. */
export type Sided<T> = { base: T | undefined; ours: T | undefined; theirs: T | undefined };
/** The same where both sides have it. */
export type Both<T> = { base: T | undefined; ours: T; theirs: T };

/** Which side a three-way comparison takes; undefined where both changed it. */
export function sideOf<T>(read: (from: T) => string, { base, ours, theirs }: Both<T>): 'ours' | 'theirs' | undefined {
  const [left, right] = [read(ours), read(theirs)];
  if (left === right) return 'ours';
  const old = base === undefined ? undefined : read(base);
  if (right === old) return 'ours';
  return left === old ? 'theirs' : undefined;
}
