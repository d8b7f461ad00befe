import type { Engine } from '../../schema/sections/project.ts';

/** Where Terragrunt says what Terraform says in a file of a root; the first pattern counts. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/\/protected\.tf$/, '/protected.tf'],
  // Units that speak to a cluster say how to reach it.
  [/\/(cilium|kubernetes-addons)\/providers\.tf$/, '/$1/terragrunt.hcl'],
  // What all units have in common.
  [/^.*\/(?:backend|providers)\.tf$/, 'root.hcl'],
  // A unit has no providers but those of its module.
  [/^.*\/cilium\/versions\.tf$/, 'modules/addons/cilium/versions.tf'],
  [/^.*\/kubernetes-addons\/versions\.tf$/, 'modules/kubernetes-addons/versions.tf'],
  [/^environments\/[^/]+\/([^/]+)\/[^/]+\/([^/]+)\/versions\.tf$/, 'modules/$1/$2/versions.tf'],
  // What lies beside the call of its own module in a root is a unit of its own.
  [/\/cluster\/nodes\.tf$/, '/nodes/terragrunt.hcl'],
  [/\/data\/copy\.tf$/, '/data-copy/terragrunt.hcl'],
  [/\/[^/]+\.tf$/, '/terragrunt.hcl'],
];

/** The file in which an engine says what Terraform says in a file of a root; files outside of roots are the same. */
export function leafFile(engine: Engine, file: string): string {
  if (engine === 'terraform' || !file.startsWith('environments/')) return file;
  const [pattern, unit] = UNITS.find(([own]) => own.test(file)) ?? [/$/, ''];
  return file.replace(pattern, unit);
}
