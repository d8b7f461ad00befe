import { describe, jest } from '@jest/globals';
import { findMirror } from './provider-mirror.ts';
import { findProgram, findTerraform, findTerragrunt } from './tools.ts';

const Tools = {
  terraform: findTerraform,
  terragrunt: findTerragrunt,
  'AWS provider mirror': () => findMirror('aws'),
  'Azure provider mirror': () => findMirror('azurerm'),
  'Google provider mirror': () => findMirror('google'),
  moto_server: () => findProgram('moto_server'),
} as const;

export type Tool = keyof typeof Tools;

/** A describe that is skipped, with one line that says why, when this machine lacks one of the tools. */
export function describeWith(tools: readonly Tool[], name: string, body: () => void): void {
  const missing = tools.filter(tool => Tools[tool]() === undefined);
  if (missing.length > 0) {
    process.stderr.write(`skipped: "${name}" needs ${missing.join(' and ')}, not found on this machine\n`);
  }
  // Programs that take a second here may take many where every core is busy.
  jest.setTimeout(60_000);
  const declare = missing.length === 0 ? describe : describe.skip;
  declare(name, body);
}

export function describeWithTerraform(name: string, body: () => void): void {
  describeWith(['terraform'], name, body);
}
