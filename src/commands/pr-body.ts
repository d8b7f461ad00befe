import { md, mdcode } from '../encode/markdown.ts';
import type { Conflict } from '../merge/sides.ts';
import { choiceAt } from '../merge/sides.ts';
import { packageVersion } from '../package-root.ts';
import { choiceIn } from '../upgrade/conflict-choice.ts';
import { objectionProblems } from '../upgrade/gate.ts';
import type { Step } from '../upgrade/plan.ts';
import { nextSteps, type UpdateReport } from './update-report.ts';

/** The text of a pull request with what a run did, or would do, in Markdown. */
export function prBody(report: UpdateReport): string {
  const parts = [
    `# ${titleOf(report)}`,
    stateOf(report),
    ...filesParts(report.update.steps),
    ...conflictParts(report),
    ...impactParts(report),
    ...listPart(
      'Left to do',
      nextSteps(report).map(step => `[ ] ${md(step)}`),
    ),
    ...listPart('Warnings', report.warnings.map(md)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function titleOf({ command, from }: UpdateReport): string {
  const to = packageVersion();
  if (command !== 'upgrade') return `scaffold ${md(command)}, with the templates of ${mdcode(to)}`;
  return `Upgrade the templates of scaffold from ${from.map(mdcode).join(', ')} to ${mdcode(to)}`;
}

const STATES = {
  planned: 'This is a plan; nothing was written.',
  written: '`scaffold undo` puts everything back.',
  refused: 'Nothing was written, because of the conflicts.',
};

function stateOf({ outcome, update }: UpdateReport): string {
  return update.changes.length === 0 ? 'Everything is up to date; nothing was changed.' : STATES[outcome];
}

const GROUPS: readonly [string, (step: Step) => boolean][] = [
  ['Created', ({ action }) => action === 'create'],
  ['Updated', ({ action }) => action === 'update'],
  ['Merged with edits', ({ action }) => action === 'merge'],
  ['Deleted', ({ action }) => action === 'delete'],
  [
    'Deleted by the team, and kept so',
    ({ action, becomes, note }) => isKept(action, note) && becomes === 'userDeleted',
  ],
  ['Not generated any more, and kept', ({ action, becomes, note }) => isKept(action, note) && becomes === 'orphaned'],
];

function isKept(action: Step['action'], note: string | undefined): boolean {
  return action === 'keep' && note !== undefined;
}

function filesParts(steps: readonly Step[]): string[] {
  return GROUPS.flatMap(([title, isIn]) => listPart(title, steps.filter(isIn).map(fileItem)));
}

function fileItem({ path, note }: Step): string {
  return `${mdcode(path)}${note === undefined ? '' : ` ${md(note)}`}`;
}

/** A description of a pull request may be some sixty thousand characters long. */
const MOST_ITEMS = 60;

function listPart(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MOST_ITEMS).map(item => `- ${item}`);
  const rest = items.length - shown.length;
  const more = rest > 0 ? [`- and ${rest} more`] : [];
  return [`## ${title} (${items.length})`, [...shown, ...more].join('\n')];
}

function conflictParts({ update: { steps }, wish, outcome }: UpdateReport): string[] {
  const all = steps.flatMap(({ path, conflicts }) => conflicts.map(conflict => ({ path, conflict })));
  if (all.length === 0) return [];
  const isDecided = wish.isGiven && outcome !== 'refused';
  const shown = all.slice(0, MOST_ITEMS).flatMap(({ path, conflict }) => {
    const chosen = wish.isAside ? 'aside' : choiceAt(choiceIn(wish.choice, path), conflict.at);
    return [
      `### ${mdcode(path)}: ${mdcode(conflict.at)}`,
      ...(isDecided ? [DECISIONS[chosen]] : []),
      ...sides(conflict),
    ];
  });
  const rest = all.length - MOST_ITEMS;
  return [`## Conflicts (${all.length})`, ...shown, ...(rest > 0 ? [`And ${rest} more.`] : [])];
}

const DECISIONS = {
  markers: 'Both are in the file, between markers.',
  aside: 'Yours is in the file; both lie below `.scaffold/incoming`.',
  ours: 'Yours was kept.',
  theirs: 'The new one was taken.',
};

function sides({ ours, theirs }: Conflict): string[] {
  return [`Yours:`, fenced(ours), `New:`, fenced(theirs)];
}

const MOST_LINES = 40;

/** A block of code; its fence is longer than any row of backticks in it. */
function fenced(text: string | null): string {
  if (text === null) return '(not there)';
  const lines = text.replace(/\n$/, '').split('\n');
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...shown, fence].join('\n');
}

function impactParts({ objections }: UpdateReport): string[] {
  const accepted = objections.accepted.map(({ accept, detail }) => `${mdcode(accept)}: ${md(detail)}`);
  const problems = objectionProblems(objections).map(({ path, message }) => `${mdcode(path)}: ${md(message)}`);
  return [
    ...listPart('Changes of states that were accepted', accepted),
    ...listPart('What stands against it', problems),
  ];
}
