import { parse as parseHcl } from '@cdktf/hcl2json';
import { describe, expect, it } from '@jest/globals';
import { execaSync } from 'execa';
import { parseAllDocuments } from 'yaml';
import { textOf } from '../cases.ts';
import { findProgram } from '../terraform/harness/tools.ts';
import { describeWithPrograms } from './programs.ts';
import { generatedTexts } from './scanned-tree.ts';

const files = generatedTexts().map(file => [file.path, textOf(file)] as const);

// What reads each kind of file throws where a file is none of that kind.
const Readers = [
  { kind: 'YAML', name: /\.ya?ml$/, read: readYaml, broken: 'a: b: c' },
  { kind: 'JSON', name: /\.json$/, read: (text: string): unknown => JSON.parse(text), broken: '{"a": 1,}' },
  { kind: 'HCL', name: /\.(?:hcl|tf)$/, read: (text: string) => parseHcl('file.tf', text), broken: 'resource "a" {' },
];

describe.each(Readers)('$kind', ({ name, read, broken }) => {
  it('parses in every generated file', async () => {
    const named = files.filter(([path]) => name.test(path));
    expect(named.length).toBeGreaterThan(2);
    const faults = await Promise.all(named.map(([path, text]) => faultOf(path, text)));
    expect(faults.filter(fault => fault !== '')).toEqual([]);
  });

  it('that is broken is noticed', async () => {
    expect(await faultOf('file', broken)).not.toBe('');
  });

  async function faultOf(path: string, text: string): Promise<string> {
    try {
      await read(text);
      return '';
    } catch (error) {
      return `${path}: ${error instanceof Error ? error.message : error}`;
    }
  }
});

function readYaml(text: string): void {
  const documents = parseAllDocuments(text);
  const problems = 'empty' in documents ? [] : documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  if (problems.length > 0) throw problems[0];
}

// Python 3.11 brings a reader of TOML; Node and our packages bring none.
const python = ['python3', 'python3.13', 'python3.12', 'python3.11'].find(hasToml) ?? 'python3.11';

describeWithPrograms([python], 'TOML', () => {
  it('parses in every generated file', () => {
    const named = files.filter(([path]) => path.endsWith('.toml'));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter(([, text]) => !isToml(text)).map(([path]) => path)).toEqual([]);
  });

  it('that is broken is noticed', () => {
    expect(isToml('[tools\nterraform = 1')).toBe(false);
  });
});

function isToml(input: string): boolean {
  const program = 'import sys, tomllib; tomllib.loads(sys.stdin.read())';
  return execaSync(python, ['-c', program], { input, reject: false }).exitCode === 0;
}

function hasToml(program: string): boolean {
  if (findProgram(program) === undefined) return false;
  return execaSync(program, ['-c', 'import tomllib'], { reject: false }).exitCode === 0;
}
