import { type LaterTemplates, laterPackage } from './later-package.ts';

export type LaterVersion = '0.2.0' | '0.3.0';

const built = new Map<LaterVersion, readonly string[]>();

/**
 * The bin of a made-up later version, built once for each test file, after `ensureBuilt`.
 *
 * - 0.2.0: `docs/traceability.md` is renamed, the network's `main.tf` is split, `aws_internet_gateway.this` becomes
 *   `.public` by a declared move, the default of `cluster.logRetentionDays` in dev goes from 7 to 14, and
 *   `scripts/clean.sh` changes.
 * - 0.3.0, on top: the file is renamed once more, the gateway becomes `.main`, `aws_default_security_group.this` and
 *   `.editorconfig` are gone, `network.natReason` is called `natExcuse`, and `project.purpose` has to be given.
 */
export function later(version: LaterVersion): readonly string[] {
  const found = built.get(version) ?? laterPackage(version, version === '0.2.0' ? second : third);
  built.set(version, found);
  return found;
}

/** The module that is split, and whose gateway is renamed. */
export const SPLIT_MODULE = 'modules/aws/network';
/** The file that is renamed: as it is called in 0.1.0, 0.2.0 and 0.3.0. */
export const RENAMED = ['docs/traceability.md', 'docs/requirements.md', 'docs/proof.md'] as const;
/** The gateway's address in the module in 0.1.0, 0.2.0 and 0.3.0. */
export const GATEWAY = ['this', 'public', 'main'].map(name => `aws_internet_gateway.${name}`);
/** What 0.3.0 wants to be told, as a piece of `scaffold.yaml` that goes below `project:`. */
export const PURPOSE = '  purpose: Runs the shop.\n';

const MODULE = `aws/network/${SPLIT_MODULE}`;

function second(change: LaterTemplates): void {
  change.rename('common/docs/traceability.md.hbs', 'common/docs/requirements.md.hbs');
  change.edit('common/docs/requirements.md.hbs', text => text.replace('# Traceability', '# Requirements'));
  split(change);
  renameGateway(change, 'this', 'public');
  change.package('schema/profiles.json', text => text.replace('"logRetentionDays": 7', '"logRetentionDays": 14'));
  change.edit('common/scripts/clean.sh', text => text.replace('set -eu', 'set -eu\nLC_ALL=C'));
  change.release('0.2.0', {
    notes: [
      'docs/traceability.md is called docs/requirements.md now.',
      'The edge of the AWS network is a file of its own.',
    ],
    renames: [{ from: RENAMED[0], to: RENAMED[1] }],
    moves: [gatewayMove(0, 'its name says that it faces the internet.')],
    answers: [],
  });
}

function third(change: LaterTemplates): void {
  second(change);
  change.rename('common/docs/requirements.md.hbs', 'common/docs/proof.md.hbs');
  renameGateway(change, 'public', 'main');
  forgetDefaultGroup(change);
  change.remove('common/_editorconfig');
  change.everywhere('dist', /\.(?:js|cjs)$/, withExcuse);
  change.everywhere('schema', /\.json$/, withExcuse);
  addPurpose(change);
  change.release('0.3.0', {
    notes: ['project.purpose has to be given.', 'network.natReason is called natExcuse.'],
    renames: [{ from: RENAMED[1], to: RENAMED[2] }],
    moves: [
      gatewayMove(1, 'there is only one, so that it needs no other name.'),
      {
        folder: SPLIT_MODULE,
        from: 'aws_default_security_group.this',
        to: null,
        because: 'the group is managed elsewhere.',
      },
    ],
    answers: ['', 'environments.*.'].map(where => ({
      rename: `${where}network.natReason`,
      to: `${where}network.natExcuse`,
    })),
  });
}

function gatewayMove(step: number, because: string): object {
  return { folder: SPLIT_MODULE, from: GATEWAY[step], to: GATEWAY[step + 1], because };
}

// What lets traffic in and out goes into a file of its own.
function split(change: LaterTemplates): void {
  const start = '# Without rules: what forgets to choose';
  change.edit(`${MODULE}/main.tf`, text => {
    const [main = '', edge = ''] = text.split(`\n${start}`);
    change.write(`${MODULE}/edge.tf`, `${start}${edge}`);
    return main;
  });
}

function renameGateway(change: LaterTemplates, from: string, to: string): void {
  const pattern = new RegExp(`(aws_internet_gateway)("? "?|\\.)${from}\\b`, 'g');
  change.everywhere(`templates/terraform/${MODULE}`, /\.(?:tf|hcl)$/, text => text.replaceAll(pattern, `$1$2${to}`));
}

function forgetDefaultGroup(change: LaterTemplates): void {
  change.edit(`${MODULE}/edge.tf`, text => text.replace(/# Without rules[\s\S]*?\n\}\n\n/, ''));
  change.edit(`${MODULE}/tests/subnets.tftest.hcl`, text =>
    text.replace(/ {2}assert \{\n.*aws_default_security_group[\s\S]*?\n {2}\}\n\n/, ''),
  );
}

function withExcuse(text: string): string {
  return text.replaceAll(/\bnatReason\b/g, 'natExcuse');
}

function addPurpose(change: LaterTemplates): void {
  const field = "purpose: Text.describe('What the platform is for.'),\n    team:";
  change.package('dist/schema/sections/project.js', text => text.replace('team:', field));
  change.package('dist/schema/answers.js', text => text.replace("Project, ['name']", "Project, ['name', 'purpose']"));
  change.package('dist/schema/questions.js', text => text.replace('team:', "purpose: 'Purpose',\n        team:"));
  change.package('schema/answers.schema.json', text =>
    text.replace('"team": {', '"purpose": { "type": "string" },\n        "team": {'),
  );
  change.edit('common/README.md.hbs', text =>
    text.replace('| Team |', '| Purpose | {{md project.purpose}} |\n| Team |'),
  );
}
