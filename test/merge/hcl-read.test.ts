import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printBody } from '../../src/merge/hcl/print.ts';
import { readHcl } from '../../src/merge/hcl/read.ts';
import { HclSyntaxError } from '../../src/merge/hcl/syntax-error.ts';
import { disjointScenario } from './edit-corpus.ts';
import { goldenHcl } from './golden-hcl.ts';

const written: [string, string][] = [
  ['nothing', ''],
  ['no newline at the end', 'a = 1'],
  ['comments of each kind', '# one\n// two\n\n/* three\n   four */ a = 1 /* five */ # six\n\n# last'],
  ['objects on one line', 'a = { b = 1, "c" : 2, (var.d) = { e = 3 }, }\n'],
  ['objects on lines', 'a = {\n  b = 1, # one\n  "c.d" : 2\n\n  # end\n}\n'],
  ['an opening brace with a comment', 'a "b" c { # why\n  d = 1\n  # end\n} # done\n'],
  ['blocks on one line', 'lifecycle { prevent_destroy = true }\nvariable "x" {}\n'],
  ['lists, calls and `for`', 'a = [\n  f(1, {\n    b = 2\n  }),\n]\nc = { for k, v in d : k => v if v != {} }\n'],
  ['templates and escapes', 'a = "x ${b["}"]} $${c} %{ if "}" == "" }\\"%{ endif }"\n'],
  ['heredocs', 'a = <<-EOT\n  b = { # not ${c["x"]}\n  EOT\nd = [<<EOT\n}\nEOT\n]\n'],
  ['a ternary over lines', 'a = (\n  b ?\n  c :\n  d\n)\n'],
  ['functions of providers', 'a = provider::x::f(1)\n'],
  ['white space of any kind', '\n\n\ta   =  1  \n\n\n  b{\n\n}\n \n'],
  ['a comment where a brace closes', 'a { # one\n\n  # two\n\n  b = 1\n  # three\n\n  # four\n\n}'],
];

describe('reading HCL', () => {
  it.each(written)('loses no byte of %s', (_, text) => {
    expect(printBody(readHcl(text))).toBe(text);
    const windows = text.replaceAll('\n', '\r\n');
    expect(printBody(readHcl(windows))).toBe(windows);
  });

  it('loses no byte of any golden file, nor of any golden file from Windows', () => {
    const texts = [...goldenHcl().values()];
    expect(texts.length).toBeGreaterThan(1_000);
    for (const text of texts) expect(printBody(readHcl(text))).toBe(text);
    for (const text of texts.map(each => each.replaceAll('\n', '\r\n'))) expect(printBody(readHcl(text))).toBe(text);
  });

  it('loses no byte of made-up files, or says where they are no HCL', () => {
    const snippets = [
      '{',
      '}',
      '"',
      'a',
      '=',
      '\n',
      ',',
      '#',
      '[',
      ']',
      '/*',
      '*/',
      '<<E\n',
      'E\n',
      '${',
      ' ',
      ':',
      '\r\n',
    ];
    const mangled = fc.tuple(fc.integer(), fc.nat(3_000), fc.constantFrom(...snippets)).map(([seed, at, snippet]) => {
      const { ours } = disjointScenario(seed);
      return ours.slice(0, at) + snippet + ours.slice(at);
    });
    fc.assert(
      fc.property(mangled, text => {
        const printed = readOrError(text);
        expect(printed instanceof HclSyntaxError ? text : printed).toBe(text);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each([
    ['a marker of a conflict', 'a = 1\n<<<<<<< yours\nb = 2\n', 2, 1],
    ['the middle of a conflict', 'a = 1\n=======\n', 2, 1],
    ['an open block', 'a {\n  b = 1\n', 1, 3],
    ['a bracket too many', 'a = 1\n}\n', 2, 1],
    ['the wrong bracket', 'a = [1)\n', 1, 7],
    ['a string over lines', 'a = "b\nc"\n', 1, 5],
    ['an open string', 'a = "b', 1, 5],
    ['an open heredoc', 'a = <<E\nb\n', 1, 5],
    ['an open comment', 'a = 1\n  /* b\n', 2, 3],
    ['no value', 'a =\n', 1, 4],
    ['two attributes on one line', 'a = 1, b = 2\n', 1, 6],
    ['a block behind a block', 'a {} b {}\n', 1, 6],
    ['YAML', 'a: 1\n', 1, 2],
    ['a key without value', 'a = { b }\n', 1, 7],
  ])('says where %s is', (_, text, ...at) => {
    const error = readOrError(text);
    expect(error).toBeInstanceOf(HclSyntaxError);
    expect(error).toMatchObject({ line: at[0], column: at[1] });
  });
});

function readOrError(text: string): unknown {
  try {
    return printBody(readHcl(text));
  } catch (error) {
    return error;
  }
}
