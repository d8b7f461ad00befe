import { type Finding, validateFindings } from './diagnostics.ts';
import { init } from './init.ts';
import { schemaEnvironment } from './schema-provider.ts';
import { scratchFolder } from './scratch.ts';
import { terraform } from './terraform.ts';

/**
 * What `terraform init` and `terraform validate` find in a root or module, against recorded schemas: `[]` for a good one.
 * Leaves no file in the folder, which may therefore be a golden one.
 */
export async function validateRoot(folder: string, recordings?: readonly string[]): Promise<Finding[]> {
  const env = { ...(await schemaEnvironment(recordings)), TF_DATA_DIR: scratchFolder() };
  const findings = await init(folder, env);
  if (findings.length > 0) return findings;
  const { stdout } = await terraform(['validate', '-json'], { cwd: folder, env });
  return validateFindings(stdout);
}
