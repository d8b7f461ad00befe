import { z } from 'zod';
import { sectionNames } from '../../schema/environment-sections.ts';
import { defaultOf } from '../answers/default-of.ts';
import { schemaEntries } from '../answers/schema-walk.ts';
import { answerFlags } from '../cli/flags.ts';

/** The text of `docs/answers.md`: every answer with its values, default and flag, from the one schema. */
export function answersReference(): string {
  const sections = new Map<string, string[]>();
  for (const { path, field, description } of schemaEntries()) {
    const title = titleOf(path);
    const rows = sections.get(title) ?? [];
    rows.push(`| \`${path.join('.')}\` | ${cell(description)} | ${valuesOf(field)} | ${defaultText(path)} |`);
    sections.set(title, rows);
  }
  const tables = [...sections].map(([title, rows]) => `## ${title}\n\n${HEAD}\n${rows.join('\n')}\n`);
  return `${INTRODUCTION}\n${tables.join('\n')}\n${flagsTable()}`;
}

const INTRODUCTION = `# Answers

Every answer of \`scaffold.yaml\` and of a file given with \`--answers\`. This page is written from the schema by
\`npm run generate\`; a test fails when it is stale. \`*\` stands for a name that you choose. Every section from \`state\` on may
also stand below an environment, to differ from the rest of the repository.

The value of an answer is the first that is given of: flag, \`SCAFFOLD_*\` variable, the environment's section, the
top-level section, the profile's default, the default. \`scaffold answers\` prints each with its source.
`;

const HEAD = '| answer | what it is | values | default |\n|---|---|---|---|';

function titleOf(path: readonly string[]): string {
  if (path[0] !== 'environments') return path[0] ?? '';
  const isOverride = sectionNames.some(name => name === path[2]);
  return isOverride ? `environments: ${path[2]} of one environment` : 'environments';
}

function valuesOf(field: z.ZodType): string {
  if (field instanceof z.ZodNullable) return `${valuesOf(field.unwrap() as z.ZodType)} or \`null\``;
  if (field instanceof z.ZodEnum) return field.options.map(option => `\`${option}\``).join(', ');
  if (field instanceof z.ZodLiteral) return [...field.values].map(value => `\`${value}\``).join(', ');
  if (field instanceof z.ZodBoolean) return '`true`, `false`';
  if (field instanceof z.ZodNumber) return `${field.minValue} to ${field.maxValue}`;
  if (field instanceof z.ZodArray) return 'list';
  return field instanceof z.ZodRecord ? 'map' : 'text';
}

function defaultText(path: readonly string[]): string {
  const own = path[0] === 'environments' ? path.slice(2) : path;
  const fallback = defaultOf(own);
  if (!fallback) return path.at(-1) === 'cidr' ? 'next free block' : 'none';
  if ('always' in fallback) return `\`${JSON.stringify(fallback.always)}\``;
  return Object.entries(fallback.byProfile)
    .map(([profile, value]) => `${profile} \`${JSON.stringify(value)}\``)
    .join(', ');
}

function flagsTable(): string {
  const rows = answerFlags.map(({ name, value, variable, summary }) => {
    return `| \`--${name} ${value}\` | ${variable ? `\`${variable}\`` : ''} | ${cell(summary)} |`;
  });
  return `## Flags that give answers\n\n| flag | variable | what it gives |\n|---|---|---|\n${rows.join('\n')}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
