import { parseDocument as parseYaml } from 'yaml';
import { UserError } from '../user-error.ts';
import type { Json } from './tree.ts';
import { yamlTraps } from './yaml-traps.ts';

/** The answer that `--set PATH=VALUE` gives; VALUE is YAML. Throws UserError (exit 2). */
export function readAssignment(assignment: string): { path: string[]; value: Json } {
  const at = assignment.indexOf('=');
  const path = assignment.slice(0, Math.max(0, at)).trim();
  if (path === '')
    throw new UserError(`--set ${assignment}: write PATH=VALUE, such as network.nat=single; nothing was changed`, {
      exitCode: 2,
    });
  return { path: path.split('.'), value: yamlValue(assignment.slice(at + 1), path) };
}

// The text itself is not shown: it may be the secret that does not belong here.
function yamlValue(text: string, path: string): Json {
  const yaml = parseYaml(text, { prettyErrors: false });
  const [fault] = [...yaml.errors, ...yaml.warnings, ...yamlTraps(yaml)];
  if (!fault) return yaml.toJS({ maxAliasCount: 0 }) as Json;
  throw new UserError(`--set ${path} has no YAML value: ${fault.message}; nothing was changed`, { exitCode: 2 });
}
