/**
 * Orders versions by their three numbers: negative where `left` is the earlier one. What goes before 0.2.0, such as
 * 0.2.0-rc.1, has its templates already and counts as it.
 */
export function compareVersions(left: string, right: string): number {
  const [one, other] = [numbers(left), numbers(right)];
  const index = one.findIndex((number, at) => number !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

function numbers(version: string): number[] {
  return [0, 1, 2].map(at => Number.parseInt(version.split(/[.+-]/)[at] ?? '', 10) || 0);
}
