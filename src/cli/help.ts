import { type Command, commands } from './commands.ts';
import { type Flag, globalFlags } from './flags.ts';

/** The text of `scaffold --help` and `scaffold COMMAND --help`. */
export function help(command?: Command): string {
  return command ? commandHelp(command) : overview();
}

/** The text of `scaffold env --help`: the commands that share their first word. */
export function groupHelp(group: readonly Command[]): string {
  return `Commands
${rows(group.map(command => [command.usage, command.summary]))}

Flags of every command
${flagRows(globalFlags)}

${EXIT_CODES}
`;
}

function overview(): string {
  const [fresh] = commands;
  return `Generates a Terraform or Terragrunt repository for a Kubernetes platform, the team's own from the first commit.

Usage: scaffold [COMMAND] [FLAGS]

Commands
${rows(commands.map(command => [command.usage, command.summary]))}

Flags of new
${flagRows(fresh?.flags ?? [])}

Flags of every command
${flagRows(globalFlags)}

${EXIT_CODES}
`;
}

function commandHelp(command: Command): string {
  const own = command.flags.length > 0 ? `Flags\n${flagRows(command.flags)}\n\n` : '';
  return `scaffold ${command.usage}: ${command.summary}.

${own}Flags of every command
${flagRows(globalFlags)}

${EXIT_CODES}
`;
}

const EXIT_CODES = `Exit codes: 0 done, 1 our bug, 2 bad input, 3 refused, 4 something is due, 5 environment not fit, 130 interrupted.`;

function flagRows(flags: readonly Flag[]): string {
  return rows(flags.map(flag => [`--${flag.name}${flag.value ? ` ${flag.value}` : ''}`, flag.summary]));
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([left]) => left.length));
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
