import { run } from './programs.ts';

export interface CheckovReport {
  readonly passed: readonly CheckovRecord[];
  readonly failed: readonly CheckovRecord[];
  readonly skipped: readonly CheckovRecord[];
  readonly parsingErrors: number;
}

/** What checkov says about one resource. */
export interface CheckovRecord {
  readonly id: string;
  /** First folder of the scanned tree, and the path below it. */
  readonly folder: string;
  readonly file: string;
  readonly resource: string;
  /** Why it is skipped, where it is. */
  readonly reason: string;
}

interface RawReport {
  readonly results: Readonly<Record<'passed_checks' | 'failed_checks' | 'skipped_checks', readonly RawRecord[]>>;
  readonly summary: { readonly parsing_errors: number };
}

interface RawRecord {
  readonly check_id: string;
  readonly file_path: string;
  readonly resource: string;
  readonly check_result: { readonly suppress_comment?: string };
}

/** Runs checkov in a folder, without asking anybody outside this machine for policies. */
export async function checkov(args: readonly string[], cwd: string): Promise<CheckovReport> {
  const printed = await run('checkov', [...args, '--skip-download', '--compact', '--output', 'json'], cwd);
  if (!printed.startsWith('{')) throw new Error(`checkov did not report: ${printed.slice(0, 2000)}`);
  const { results, summary } = JSON.parse(printed) as RawReport;
  if (!results) throw new Error(`checkov found nothing to scan: ${printed}`);
  return {
    passed: results.passed_checks.map(record),
    failed: results.failed_checks.map(record),
    skipped: results.skipped_checks.map(record),
    parsingErrors: summary.parsing_errors,
  };
}

function record({ check_id, file_path, resource, check_result }: RawRecord): CheckovRecord {
  const [, folder = '', ...rest] = file_path.split('/');
  return { id: check_id, folder, file: rest.join('/'), resource, reason: (check_result.suppress_comment ?? '').trim() };
}
