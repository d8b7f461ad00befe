/** Something in its three versions. */
export type Three<Value> = { base: Value; ours: Value; theirs: Value };

/** What both sides agree on, or what only one side changed; undefined when each changed it in its own way. */
export function pick<Value>({ base, ours, theirs }: Three<Value>, meaning: (value: Value) => unknown) {
  const [before, mine, other] = [meaning(base), meaning(ours), meaning(theirs)];
  if (mine === other || before === other) return ours;
  return before === mine ? theirs : undefined;
}
