import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatHcl } from '../../src/render/format-hcl.ts';
import { compileTemplate } from '../../src/render/render.ts';
import { nastyText, sample } from '../encode/nasty-text.ts';
import { itNeeds } from '../encode/program.ts';
import { terraformFormat } from '../encode/terraform.ts';
import { type Free, LEAVES, viewWith } from './leaves.ts';

const itWithTerraform = itNeeds('terraform', ['version']);

const CLEAN = `# What fmt does with every kind of line.
locals {
  a      = 1
  longer = "\${lookup(var.x, "y")} = {"
  object = { a = 1, bb = 2 }
  many = {
    "a.b" = 1 # one
    é     = 2 # two
    "c"   = [1, 2]
  }
  heredoc = <<-EOT
    text = \${upper("}")} {
      # no comment
  EOT
  after   = true # why

  list = [ # comment
    1,     # one
    22222, # two
  ]
  compared = var.a == 1 && var.b >= 2
  mapped   = { for key, value in var.map : key => value }
  /* a comment = {
     of two lines */
  merged = merge({
    a = 1
    }, {
    bbb = 2
  })
  call = max([
    1,
    ],
    2
  )
  deep = f(g({
    a = 1
    }), {
    b = 2
    }
  )
  last = 1
}

resource "terraform_data" "this" {
  for_each = toset(["a", "b"])

  input = each.key // why
  lifecycle {
    prevent_destroy = true
  }
}
`;

describe('formatHcl', () => {
  it('leaves a clean text alone', () => {
    expect(formatHcl(CLEAN)).toBe(CLEAN);
  });

  it('puts back the indentation and columns of a text that lost them', () => {
    expect(formatHcl(disturbed(CLEAN))).toBe(CLEAN);
  });

  it.each(['', '\n', 'a = 1', '{', '}', '"', '${', '<<EOT\n', '/*', 'a = "${'])('survives %j', text => {
    expect(formatHcl(formatHcl(text))).toBe(formatHcl(text));
  });

  itWithTerraform('agrees with terraform fmt on every kind of line', () => {
    expect(terraformFormat([CLEAN, disturbed(CLEAN)])).toEqual([CLEAN, CLEAN]);
  });

  itWithTerraform('agrees with terraform fmt on made-up files', () => {
    const texts = sample(file, 300);
    expect(terraformFormat(texts)).toEqual(texts.map(formatHcl));
  });

  itWithTerraform('makes every rendered leaf clean', () => {
    const texts = Object.entries(LEAVES).flatMap(([name, text]) => {
      const leaf = compileTemplate(name, text);
      return sample(views, 60).map(answers => leaf(viewWith(answers)));
    });
    expect(terraformFormat(texts)).toEqual(texts);
  });
});

/** Every line at the margin, and one blank before each equals sign and comment; texts that fmt keeps are kept. */
function disturbed(text: string): string {
  const kept = /( *text = [\s\S]*? {2}EOT|\/\*[\s\S]*?\*\/)/;
  return text
    .split(kept)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/^ +/gm, '').replace(/ +(=|#|\/\/) /g, ' $1 ')))
    .join('');
}

/** No argument may be set twice. */
function numbered(text: string): string {
  let count = 0;
  return text.replace(/^[a-z_]+(?= [={])/gm, found => `${found}${count++}`);
}

const name = fc.stringMatching(/^[a-z][a-z_]{0,12}$/);
const value = fc.constantFrom(
  '1',
  '"x"',
  '"${a} {"',
  '[1, 2]',
  '{ a = 1 }',
  'f(x)',
  'x == y',
  '{}',
  '[for x in y : x]',
);
const comment = fc.constantFrom('', '', '', ' # why', ' // why');
const line: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(name, value, comment).map(([left, right, note]) => `${left} = ${right}${note}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '# alone', 'x = <<EOT\n  a = {\nEOT', 'x = <<-EOT\n  ${a}\n  EOT') },
);
const lines = fc.array(line, { maxLength: 5 }).map(all => all.join('\n'));
const nested = fc.oneof(
  lines,
  fc.tuple(name, lines).map(([left, inside]) => `${left} = {\n${inside}\n}`),
  fc.tuple(name, lines).map(([left, inside]) => `${left} {\n${inside}\n}`),
  fc.tuple(name, lines).map(([left, inside]) => `${left} = merge({\n${inside}\n}, {\n${inside}\n})`),
);
const file = fc.array(nested, { maxLength: 5 }).map(parts => `block {\n${numbered(parts.join('\n'))}\n}\n`);
const views = fc.record<Free>({
  bucket: nastyText,
  description: nastyText,
  owner: nastyText,
  tag: nastyText,
  pool: nastyText,
  zone: nastyText,
  role: fc.oneof(fc.constant(''), nastyText),
});
