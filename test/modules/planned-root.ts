import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { events } from '../terraform/harness/diagnostics.ts';
import { init } from '../terraform/harness/init.ts';
import { schemaEnvironment } from '../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { terraform } from '../terraform/harness/terraform.ts';

/** A resource that a plan creates, its computed values made up by the mocks of the modules. */
export interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

interface PlanEvent {
  readonly test_plan?: { readonly resource_changes: readonly Change[] };
}

interface Change {
  readonly address: string;
  readonly type: string;
  readonly change: { readonly after: Readonly<Record<string, unknown>> };
}

/** What a root of a written tree would create, with every value known: its policies are whole texts. */
export async function plannedResources(root: string): Promise<PlannedResource[]> {
  const [, up = ''] = /"((?:\.\.\/)+)modules/.exec(readFileSync(join(root, 'main.tf'), 'utf8')) ?? [];
  mkdirSync(join(root, 'tests'));
  writeFileSync(
    join(root, 'tests', 'plan.tftest.hcl'),
    `mock_provider "aws" {\n  override_during = plan\n  source = "${up}modules/aws/mocks"\n}\nrun "plan" {\n  command = plan\n}\n`,
  );
  const env = { ...(await schemaEnvironment()), TF_DATA_DIR: scratchFolder() };
  const findings = await init(root, env);
  const ran = await terraform(['test', '-json', '-verbose'], { cwd: root, env });
  const plan = events<PlanEvent>(ran.stdout).find(event => event.test_plan)?.test_plan;
  if (findings.length > 0 || plan === undefined) throw new Error(`${JSON.stringify(findings)}\n${ran.stdout}`);
  return plan.resource_changes.map(({ address, type, change }) => ({ address, type, values: change.after }));
}
