/** One finding of terraform; `place` is file:line, or empty when it has none. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly place: string;
}

interface RawFinding {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail?: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
}

/** The findings in the output of `terraform validate -json`. */
export function validateFindings(stdout: string): Finding[] {
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly RawFinding[] };
  return diagnostics.map(finding);
}

/** The findings in the output of a command whose -json form is one event per line, such as init, plan and test. */
export function eventFindings(stdout: string): Finding[] {
  return events<{ diagnostic?: RawFinding }>(stdout).flatMap(({ diagnostic }) =>
    diagnostic ? [finding(diagnostic)] : [],
  );
}

/** The events of a command's -json output; lines that are no event, such as a plain-text line of init, are left out. */
export function events<Event>(stdout: string): Event[] {
  return stdout.split('\n').flatMap(line => (line.startsWith('{') ? [JSON.parse(line) as Event] : []));
}

function finding({ severity, summary, detail = '', range }: RawFinding): Finding {
  return { severity, summary, detail, place: range ? `${range.filename}:${range.start.line}` : '' };
}
