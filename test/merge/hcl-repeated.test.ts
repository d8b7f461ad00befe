import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeHcl } from '../../src/merge/hcl/merge-hcl.ts';
import type { MergeOptions } from '../../src/merge/sides.ts';
import { formatHcl } from '../../src/render/format-hcl.ts';

const options: MergeOptions = { labels: { base: 'base', ours: 'yours', theirs: 'new' }, choice: 'markers' };

/** Blocks of one type, of which only a number tells which is which, with an edit at the end of the last argument. */
const types: Record<string, (serial: number, edit: string) => string> = {
  ingress: (serial, edit) =>
    `ingress {\nfrom_port = ${serial}\nto_port = ${serial}\nprotocol = "tcp"\nself = true\ncidr_blocks = ["10.0.0.0/8"]${edit}\n}\n`,
  precondition: (serial, edit) =>
    `precondition {\ncondition = var.c${serial}\nerror_message = "Is ${serial}."${edit}\n}\n`,
  'precondition with one message': (serial, edit) =>
    `precondition {\ncondition = var.c${serial}\nerror_message = "No."${edit}\n}\n`,
  statement: (serial, edit) =>
    `statement {\neffect = "Allow"\nactions = ["a:${serial}"]\nresources = ["*"]${edit}\n}\n`,
  set: (serial, edit) => `set {\nname = "n${serial}"\nvalue = "1"${edit}\n}\n`,
  'without a key': (serial, edit) => `span {\nfirst = ${serial}\nlast = ${serial}\nkind = "x"${edit}\n}\n`,
  'with one argument': (serial, edit) => `span {\nvalue = ${serial}${edit}\n}\n`,
  nested: (serial, edit) => `dynamic "x" {\nfor_each = var.l${serial}\ncontent {\nvalue = ${serial}${edit}\n}\n}\n`,
};

type Print = (typeof types)[string];
type Scenario = { base: number[]; theirs: number[]; at: number; own: boolean; edit: string };

const serials = fc.uniqueArray(fc.integer({ min: 10, max: 19 }), { minLength: 1, maxLength: 4 });
const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    base: serials,
    theirs: serials,
    at: fc.nat(3),
    own: fc.boolean(),
    edit: fc.constantFrom(' # mine', '\nmine = 1'),
  })
  .filter(({ base, theirs, own }) => base.length > 1 || theirs.length > 1 || own);

describe('one of several blocks of a type', () => {
  it.each(Object.entries(types))('keeps what the team wrote in it, or is in conflict as a whole: %s', (_, print) => {
    const check = (scenario: Scenario) => {
      const { sides, kept, isDropped } = sidesOf(scenario, print);
      const { text, conflicts } = mergeHcl(sides, options);
      expect(text).toContain(kept);
      expect(conflicts).toHaveLength(isDropped ? 1 : 0);
      expect(text.match(/mine/g)).toHaveLength(1);
    };
    fc.assert(fc.property(scenarios, check), { numRuns: 200, seed: 20_260_101 });
  });
});

/** The template drops, adds and moves whole blocks; the team edits one, and may add one of its own. */
function sidesOf({ base, theirs, at, own, edit }: Scenario, print: Print) {
  const target = base[at % base.length] ?? 0;
  const untouched = (all: number[]) => all.map(serial => print(serial, ''));
  const mine = base.map(serial => print(serial, serial === target ? edit : ''));
  const kept = file([print(target, edit)])
    .split('\n')
    .slice(1, -2)
    .join('\n');
  const ours = file([...mine, ...untouched(own ? [99] : [])]);
  const sides = { base: file(untouched(base)), ours, theirs: file(untouched(theirs)) };
  return { sides, kept, isDropped: !theirs.includes(target) };
}

function file(blocks: readonly string[]): string {
  return formatHcl(`a "b" {\n${blocks.join('')}}\n`);
}
