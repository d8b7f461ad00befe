import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../cases.ts';

/** The promises of an upgrade, and the tests that hold each of them: file below `test/`, and a part of their names. */
const promises: Record<string, { says: string; tests: [file: string, name: string][] }> = {
  a: {
    says: 'where one side changed nothing, the other one is taken byte for byte',
    tests: [
      ['merge/hcl-properties.test.ts', 'takes the other side byte for byte where one changed nothing'],
      [
        'merge/keyed-properties.test.ts',
        'is the other side where one changed nothing, and ours where both are the same',
      ],
      [
        'upgrade/upgrade-properties.test.ts',
        'loses nothing, makes nothing up, and changes nothing when it is done again',
      ],
    ],
  },
  b: {
    says: 'done twice is done once: the second plan is empty',
    tests: [
      ['upgrade/upgrade-properties.test.ts', 'changes nothing when it is done again'],
      ['cli/upgrade.test.ts', 'brings new templates in and keeps what the team wrote'],
    ],
  },
  c: {
    says: 'every attribute, comment, block and file that the team changed is in the result or in a reported conflict',
    tests: [['upgrade/upgrade-properties.test.ts', 'loses nothing, makes nothing up']],
  },
  d: {
    says: 'edits that never meet are never in conflict; two values of one attribute always are',
    tests: [
      ['merge/hcl-properties.test.ts', 'finds the one right answer where they never meet'],
      ['merge/hcl-properties.test.ts', 'is in conflict, and no HCL, where both change one attribute'],
      ['merge/keyed-properties.test.ts', 'never settles two values of one key'],
      ['upgrade/upgrade-properties.test.ts', 'is in conflict wherever both changed one attribute'],
    ],
  },
  e: {
    says: 'an edit stays at its address',
    tests: [
      ['merge/hcl-merge.test.ts', 'max_size'],
      ['merge/hcl-folder.test.ts', 'finds the one right answer wherever the blocks stand'],
      ['upgrade/upgrade-properties.test.ts', 'loses nothing, makes nothing up'],
    ],
  },
  f: {
    says: 'the result can be read, and declares nothing twice',
    tests: [
      ['upgrade/upgrade-properties.test.ts', 'loses nothing, makes nothing up'],
      ['upgrade/upgrade-properties.test.ts', 'gives texts that hcl2json reads'],
      ['upgrade/soundness.test.ts', 'it('],
    ],
  },
  g: {
    says: 'for a repository that nobody edited, the way does not matter',
    tests: [
      [
        'upgrade/upgrade-properties.test.ts',
        'gives what the later version generates, whichever versions it goes through',
      ],
      ['cli/upgrade.test.ts', 'makes of a repository that nobody edited what the new version would make afresh'],
    ],
  },
  h: {
    says: 'what was deleted stays deleted, and files of the team are not touched',
    tests: [
      ['upgrade/upgrade-properties.test.ts', 'loses nothing, makes nothing up'],
      ['upgrade/folder-merge.test.ts', 'a block that the team deleted does not come back'],
    ],
  },
  i: {
    says: 'line ends, byte order mark, the end of the file and the executable bit stay',
    tests: [
      ['merge/dress.test.ts', 'describe('],
      ['cli/update.test.ts', 'keeps line ends and the executable bit of the team'],
      ['upgrade/upgrade-properties.test.ts', 'loses nothing, makes nothing up'],
    ],
  },
  j: {
    says: 'cut off anywhere, a run leaves the old files or, after the next run, the new ones',
    tests: [
      ['apply/faults.test.ts', 'leaves the old tree or, after the next run, the new one'],
      ['apply/power-cut.test.ts', 'describe('],
      ['apply/undo-property.test.ts', 'brings any repository back to the byte and the mode, or changes nothing'],
    ],
  },
  k: {
    says: 'what is planned is what is done',
    tests: [['cli/update.test.ts', 'shows under --dry-run what a run does, and writes nothing']],
  },
  l: {
    says: 'nothing in records and answers leads out of the repository',
    tests: [
      ['inspect/hostile-record.test.ts', 'a path that leaves the repository is refused'],
      ['apply/path.test.ts', 'never lead out of the repository'],
      ['apply/symlink.test.ts', 'is refused and nothing is written'],
    ],
  },
  m: {
    says: 'order, locale and time zone change no byte',
    tests: [
      ['upgrade/upgrade-properties.test.ts', 'gives the same bytes in whatever order the files come'],
      ['compose/output.test.ts', 'in any time zone, locale and folder'],
    ],
  },
};

describe('each promise of an upgrade is held by tests', () => {
  it.each(Object.entries(promises))('(%s)', (_, { tests }) => {
    const missing = tests.filter(([file, name]) => !textOf(file).includes(name));
    expect(missing).toEqual([]);
  });

  it('from a to m', () => {
    expect(Object.keys(promises).join('')).toBe('abcdefghijklm');
  });
});

function textOf(file: string): string {
  return readFileSync(join(repositoryRoot, 'test', file), 'utf8');
}
