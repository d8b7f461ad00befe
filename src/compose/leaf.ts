import type { Engine } from '../../schema/sections/project.ts';

/** What lies beside the call of its own module in a root of Terraform is a unit of its own with Terragrunt. */
const OWN_UNITS: readonly (readonly [RegExp, string])[] = [
  [/\/cluster\/nodes\.tf$/, '/nodes/terragrunt.hcl'],
  [/\/data\/copy\.tf$/, '/data-copy/terragrunt.hcl'],
];

/** Files of a root that all units have in common. */
const SHARED = /\/(?:backend|providers|versions)\.tf$/;
const OWN_FILES = /\/protected\.tf$/;

/** The file in which an engine says what Terraform says in a file of a root; files outside of roots are the same. */
export function leafFile(engine: Engine, file: string): string {
  if (engine === 'terraform' || !file.startsWith('environments/') || OWN_FILES.test(file)) return file;
  if (SHARED.test(file)) return 'root.hcl';
  const [pattern, unit] = OWN_UNITS.find(([own]) => own.test(file)) ?? [/\/[^/]+\.tf$/, '/terragrunt.hcl'];
  return file.replace(pattern, unit);
}
