import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { answersSchemaText } from '../generate/output.ts';

/** `scaffold schema`: the JSON Schema of the answers file on standard output. */
export async function runSchema(_invocation: Invocation, terminal: Terminal): Promise<number> {
  terminal.print(answersSchemaText().trimEnd());
  return 0;
}
