import { eventFindings, type Finding } from './diagnostics.ts';
import type { Environment } from './environment.ts';
import { terraform } from './terraform.ts';

/** Initialises a folder without its backend; what was wrong, or `[]`. TF_DATA_DIR says where the files of init go. */
export async function init(cwd: string, env: Environment & { readonly TF_DATA_DIR: string }): Promise<Finding[]> {
  const ran = await terraform(['init', '-backend=false', '-json'], { cwd, env });
  return ran.exitCode === 0 ? [] : initFindings(ran.stdout, ran.stderr);
}

// Init repeats some findings, introduces those about syntax with a paragraph, and is plain text before it knows -json.
function initFindings(stdout: string, stderr: string): Finding[] {
  const findings = eventFindings(stdout).filter(({ summary }) => !summary.startsWith('Terraform encountered problems'));
  const places = new Set(findings.map(({ summary, place }) => `${place} ${summary}`));
  if (places.size === 0) return [{ severity: 'error', summary: 'terraform init failed', detail: stderr, place: '' }];
  return findings.filter(({ summary, place }) => places.delete(`${place} ${summary}`));
}
