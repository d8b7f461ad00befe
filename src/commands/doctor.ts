import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';

export async function runDoctor(_invocation: Invocation, _terminal: Terminal): Promise<number> {
  throw new Error('being built');
}
