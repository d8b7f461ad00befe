/**
 * Whether a module is one of the two compositions of ruling 17, by its path: `modules/kubernetes-addons` and
 * `modules/<cloud>/addon-resources`. There each add-on is one file with its own variable and output, is there when its
 * variable has a value, and documents itself.
 */
export function isComposition(path: string): boolean {
  return /(?:^|[\\/])modules[\\/](?:kubernetes-addons|[^\\/]+[\\/]addon-resources)$/.test(path);
}
