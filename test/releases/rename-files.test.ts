import { expect, it } from '@jest/globals';
import type { Sides } from '../../src/merge/sides.ts';
import { arrived } from '../../src/releases/arrived.ts';
import type { Rename } from '../../src/releases/release.ts';
import { renameFiles } from '../../src/releases/rename-files.ts';
import { mergeByKind } from '../../src/upgrade/merge-by-kind.ts';
import { planSteps } from '../../src/upgrade/plan.ts';
import type { FileVersions } from '../../src/upgrade/versions.ts';
import { versions } from './versions.ts';

const labels = { ours: 'yours', base: 'old', theirs: 'new' };

/** What becomes of each path: action, text, hash that has to lie there before, and what is said. */
function planned(files: readonly FileVersions[], renames: readonly Rename[]): string[] {
  const renamed = renameFiles(files, renames);
  const merge = (file: FileVersions, sides: Sides) => mergeByKind(file.kind, sides, { labels, choice: 'markers' });
  const steps = planSteps(renamed.files, { merge, restore: [] });
  const followed = renamed.files.map(file => ({ before: file, after: file }));
  return arrived(steps, renamed, followed).map(({ path, action, before, after, note = '', becomes }) => {
    const text = after === undefined ? 'as it is' : (after?.text.replaceAll('\n', '|') ?? 'gone');
    return [path, action, text, before ?? 'nothing there', becomes, note].join('; ');
  });
}

const AB: Rename = { from: 'a.md', to: 'b.md' };
const BC: Rename = { from: 'b.md', to: 'c.md' };
const [OLD, EDITED, NEW, BOTH] = ['1\n2\n3\n4\n', '1\nours\n2\n3\n4\n', '1\n2\n3\n4\nnew\n', '1|ours|2|3|4|new|'];

it.each<[string, FileVersions[], Rename[], string[]]>([
  [
    'moves a file that nobody edited',
    [versions('a.md', { base: OLD, ours: OLD }), versions('b.md', { theirs: OLD })],
    [AB],
    [
      'a.md; delete; gone; hash of a.md; forgotten; is b.md now',
      'b.md; create; 1|2|3|4|; nothing there; present; was a.md',
    ],
  ],
  [
    'takes the new text with it',
    [versions('a.md', { base: OLD, ours: OLD }), versions('b.md', { theirs: NEW })],
    [AB],
    [
      'a.md; delete; gone; hash of a.md; forgotten; is b.md now',
      'b.md; create; 1|2|3|4|new|; nothing there; present; was a.md',
    ],
  ],
  [
    'takes an edit along where the template is as it was',
    [versions('a.md', { base: OLD, ours: EDITED }), versions('b.md', { theirs: OLD })],
    [AB],
    [
      'a.md; delete; gone; hash of a.md; forgotten; is b.md now',
      'b.md; create; 1|ours|2|3|4|; nothing there; present; was a.md',
    ],
  ],
  [
    'merges an edit with the new text',
    [versions('a.md', { base: OLD, ours: EDITED }), versions('b.md', { theirs: NEW })],
    [AB],
    [
      'a.md; delete; gone; hash of a.md; forgotten; is b.md now',
      `b.md; merge; ${BOTH}; nothing there; present; was a.md`,
    ],
  ],
  [
    'leaves a deleted file deleted',
    [versions('a.md', { base: OLD }), versions('b.md', { theirs: OLD })],
    [AB],
    ['b.md; keep; as it is; nothing there; userDeleted; was a.md; was deleted by the team and stays deleted'],
  ],
  [
    'leaves one deleted that has long been deleted, in silence',
    [versions('a.md', { base: OLD, state: 'userDeleted' }), versions('b.md', { theirs: OLD })],
    [AB],
    ['b.md; keep; as it is; nothing there; userDeleted; '],
  ],
  [
    'finds an edit where the team has put the file itself',
    [versions('a.md', { base: OLD }), versions('b.md', { ours: EDITED, theirs: NEW })],
    [AB],
    [`b.md; merge; ${BOTH}; hash of b.md; present; was a.md`],
  ],
  [
    'keeps an edited file beside a file of the team at its new path, which is a conflict',
    [versions('a.md', { base: OLD, ours: EDITED }), versions('b.md', { ours: 'own\n', theirs: NEW })],
    [AB],
    [
      'a.md; keep; as it is; hash of a.md; orphaned; is not generated any more; it was edited, so it stays and is yours',
      'b.md; conflict; <<<<<<< yours|own|||||||| old|=======|1|2|3|4|new|>>>>>>> new|; hash of b.md; present; ',
    ],
  ],
  [
    'follows a chain',
    [versions('a.md', { base: OLD, ours: EDITED }), versions('c.md', { theirs: NEW })],
    [AB, BC],
    [
      'a.md; delete; gone; hash of a.md; forgotten; is c.md now',
      `c.md; merge; ${BOTH}; nothing there; present; was a.md`,
    ],
  ],
  [
    'starts in the middle of a chain',
    [versions('b.md', { base: OLD, ours: OLD }), versions('c.md', { theirs: OLD })],
    [AB, BC],
    [
      'b.md; delete; gone; hash of b.md; forgotten; is c.md now',
      'c.md; create; 1|2|3|4|; nothing there; present; was b.md',
    ],
  ],
  [
    'makes room for a new file of the old name',
    [versions('a.md', { base: OLD, ours: EDITED, theirs: 'other\n' }), versions('b.md', { theirs: OLD })],
    [AB],
    ['a.md; update; other|; hash of a.md; present; ', 'b.md; create; 1|ours|2|3|4|; nothing there; present; was a.md'],
  ],
  [
    'moves files on by one',
    [
      versions('a.md', { base: 'a\n', ours: 'a\n' }),
      versions('b.md', { base: 'b\n', ours: 'b\n', theirs: 'a\n' }),
      versions('c.md', { theirs: 'b\n' }),
    ],
    [BC, AB],
    [
      'a.md; delete; gone; hash of a.md; forgotten; is b.md now',
      'b.md; update; a|; hash of b.md; present; was a.md',
      'c.md; create; b|; nothing there; present; was b.md',
    ],
  ],
  [
    'drops a file that is generated under no name',
    [versions('a.md', { base: OLD, ours: OLD })],
    [AB],
    ['a.md; delete; gone; hash of a.md; forgotten; '],
  ],
  [
    'keeps an edited file that is generated under no name',
    [versions('a.md', { base: OLD, ours: EDITED })],
    [AB],
    [
      'a.md; keep; as it is; hash of a.md; orphaned; is not generated any more; it was edited, so it stays and is yours',
    ],
  ],
  [
    'leaves what has long been the team’s',
    [versions('a.md', { base: OLD, ours: EDITED, state: 'orphaned' }), versions('b.md', { theirs: NEW })],
    [AB],
    ['a.md; keep; as it is; hash of a.md; orphaned; ', 'b.md; create; 1|2|3|4|new|; nothing there; present; '],
  ],
  [
    'renames in every folder of a pattern, and only there',
    [
      versions('m/x/a.md', { base: OLD, ours: OLD }),
      versions('m/x/b.md', { theirs: OLD }),
      versions('m/x/y/a.md', { base: OLD, ours: OLD, theirs: OLD }),
    ],
    [{ from: 'm/*/a.md', to: 'm/*/b.md' }],
    [
      'm/x/a.md; delete; gone; hash of m/x/a.md; forgotten; is m/x/b.md now',
      'm/x/b.md; create; 1|2|3|4|; nothing there; present; was m/x/a.md',
      'm/x/y/a.md; keep; as it is; hash of m/x/y/a.md; present; ',
    ],
  ],
])('%s', (...[, files, renames, expected]) => {
  expect(planned(files, renames)).toEqual(expected);
});

it('keeps the executable bit', () => {
  const files = [versions('a.sh', { base: OLD, ours: EDITED, executable: true }), versions('b.sh', { theirs: NEW })];
  const renamed = renameFiles(files, [{ from: 'a.sh', to: 'b.sh' }]);
  const merge = () => ({ text: '', conflicts: [] });
  const steps = planSteps(renamed.files, { merge, restore: [] });
  expect(steps).toMatchObject([{ path: 'b.sh', after: { mode: 0o755 } }]);
});
