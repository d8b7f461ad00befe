import { type Call, type Fault, type Strike, skipSync, watch } from './faulty-fs.ts';
import { asAnotherProcess, SCENARIOS, start } from './scenario.ts';
import { faultsAfter, outcomeOf } from './verdict.ts';

/** What one sweep found: the calls of a run without faults, how many faults were planted, how the runs ended, and what went wrong. */
export type Report = {
  scenario: string;
  calls: Call[];
  planted: number;
  outcomes: Record<string, number>;
  wrong: string[];
};

const ERRORS: readonly Strike[] = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EDQUOT'];

const [, , directory = '', stride = '1'] = process.argv;
skipSync();
process.stdout.write(JSON.stringify(Object.keys(SCENARIOS).map(sweep)));

/** Plants each fault that leaves a process alive, one after the other; only every so many-th when the stride says so. */
function sweep(scenario: string): Report {
  const report: Report = { scenario, calls: callsOf(scenario), planted: 0, outcomes: {}, wrong: [] };
  for (const fault of faultsFor(report.calls)) tryFault(report, fault);
  return report;
}

function callsOf(name: string): Call[] {
  const { scenario, root } = start(name, directory);
  return watch(directory, null, () => scenario.run(root));
}

function faultsFor(calls: readonly Call[]): Fault[] {
  const faults = calls.flatMap((call, index) => {
    const strikes: Strike[] = call.name === 'writeSync' ? ['freeze', 'freeze-half', ...ERRORS] : ['freeze', ...ERRORS];
    const once = strikes.map(strike => ({ at: index + 1, strike, sticky: false }));
    return [...once, ...ERRORS.map(strike => ({ at: index + 1, strike, sticky: true }))];
  });
  return faults.filter((_, index) => index % Number(stride) === 0);
}

function tryFault(report: Report, fault: Fault): void {
  const { scenario, root, before } = start(report.scenario, directory);
  const call = report.calls[fault.at - 1];
  const outcome = outcomeOf(() => watch(directory, fault, () => asAnotherProcess(() => scenario.run(root))));
  const mayLeaveEmpty = call?.name === 'rmdirSync' && !fault.strike.startsWith('freeze');
  const faults = faultsAfter({ root, scenario, before, outcome, isSticky: fault.sticky, mayLeaveEmpty });
  report.planted++;
  report.outcomes[outcome.kind] = (report.outcomes[outcome.kind] ?? 0) + 1;
  const where = `${fault.strike}${fault.sticky ? ' from' : ' at'} call ${fault.at} (${call?.name} ${call?.file.slice(root.length)})`;
  report.wrong.push(...faults.map(text => `${report.scenario}: ${where}: ${text}`));
}
