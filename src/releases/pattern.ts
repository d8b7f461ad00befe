/** What each `*` of a pattern stands for in these steps; undefined where they do not fit. A `*` is exactly one step. */
export function starsOf(pattern: readonly string[], steps: readonly string[]): string[] | undefined {
  if (pattern.length !== steps.length) return undefined;
  const fits = pattern.every((wanted, at) => wanted === '*' || wanted === steps[at]);
  return fits ? steps.filter((_, at) => pattern[at] === '*') : undefined;
}

/** A pattern with its stars filled in, in their order. */
export function filled(pattern: readonly string[], stars: readonly string[]): string[] {
  const left = [...stars];
  return pattern.map(step => (step === '*' ? (left.shift() ?? step) : step));
}
