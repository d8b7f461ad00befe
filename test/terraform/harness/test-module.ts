import { eventFindings, events, type Finding } from './diagnostics.ts';
import { init } from './init.ts';
import { schemaEnvironment } from './schema-provider.ts';
import { scratchFolder } from './scratch.ts';
import { terraform } from './terraform.ts';

export interface ModuleTest {
  /** Whether every run passed; false as well when nothing ran. */
  readonly passed: boolean;
  readonly runs: readonly ModuleTestRun[];
  readonly findings: readonly Finding[];
}

export interface ModuleTestRun {
  readonly path: string;
  readonly run: string;
  readonly status: 'pass' | 'fail' | 'error' | 'skip' | 'pending';
}

/** Runs a module's own tests (`terraform test`) against recorded schemas; leaves no file in the module. */
export async function testModule(folder: string, recordings?: readonly string[]): Promise<ModuleTest> {
  const env = { ...(await schemaEnvironment(recordings)), TF_DATA_DIR: scratchFolder() };
  const findings = await init(folder, env);
  if (findings.length > 0) return { passed: false, runs: [], findings };
  const test = await terraform(['test', '-json'], { cwd: folder, env });
  const runs = finishedRuns(test.stdout);
  return { passed: test.exitCode === 0 && runs.length > 0, runs, findings: eventFindings(test.stdout) };
}

interface RunEvent {
  readonly test_run?: ModuleTestRun & { readonly progress?: string };
}

function finishedRuns(stdout: string): ModuleTestRun[] {
  return events<RunEvent>(stdout)
    .flatMap(({ test_run: run }) => run ?? [])
    .filter(({ progress }) => progress === undefined || progress === 'complete')
    .map(({ path, run, status }) => ({ path, run, status }));
}
