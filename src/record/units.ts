/** The unit of an environment. */
export const environmentUnit = (name: string): string => `env-${name}`;

/**
 * The unit that records a file: the root, one per module, one per environment with its bootstrap. Two pull requests that
 * add different environments then never touch the same record (upgrade.md section 4.2).
 */
export function unitOf(path: string): string {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top === 'environments' && second !== '') return environmentUnit(second);
  if (top === 'bootstrap' && third !== '') return environmentUnit(third);
  if (top === 'modules' && path.split('/').length > 2) return `module-${moduleName(path)}`;
  return 'root';
}

// modules/aws/network/main.tf → aws-network; modules/kubernetes-addons/main.tf → kubernetes-addons
function moduleName(path: string): string {
  const folders = path.split('/').slice(1, -1);
  return folders.slice(0, 2).join('-');
}
