/** Scripts are executable. Decided by name: npm and Windows do not keep the mode of a template. */
export function fileMode(path: string): 0o644 | 0o755 {
  return path.endsWith('.sh') ? 0o755 : 0o644;
}
