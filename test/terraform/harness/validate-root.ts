import { eventFindings, type Finding, validateFindings } from './diagnostics.ts';
import { schemaEnvironment } from './schema-provider.ts';
import { scratchFolder } from './scratch.ts';
import { terraform } from './terraform.ts';

/**
 * What `terraform init` and `terraform validate` find in a root or module, against recorded schemas: `[]` for a good one.
 * Leaves no file in the folder, which may therefore be a golden one.
 */
export async function validateRoot(folder: string, recordings?: readonly string[]): Promise<Finding[]> {
  const env = { ...(await schemaEnvironment(recordings)), TF_DATA_DIR: scratchFolder() };
  const init = await terraform(['init', '-backend=false', '-json'], { cwd: folder, env });
  if (init.exitCode !== 0) return initFindings(init.stdout, init.stderr);
  const validate = await terraform(['validate', '-json'], { cwd: folder, env });
  return validateFindings(validate.stdout);
}

// Init repeats some findings, introduces those about syntax with a paragraph, and is plain text before it knows -json.
function initFindings(stdout: string, stderr: string): Finding[] {
  const findings = eventFindings(stdout).filter(({ summary }) => !summary.startsWith('Terraform encountered problems'));
  const places = new Set(findings.map(({ summary, place }) => `${place} ${summary}`));
  if (places.size === 0) return [{ severity: 'error', summary: 'terraform init failed', detail: stderr, place: '' }];
  return findings.filter(({ summary, place }) => places.delete(`${place} ${summary}`));
}
