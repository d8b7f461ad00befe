import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { textOf } from '../cases.ts';
import { writeTree } from '../roots/write-tree.ts';
import { type CheckovReport, checkov } from './checkov.ts';
import { declarationsIn } from './declarations.ts';
import { goldenFiles } from './golden-roots.ts';
import { describeWithPrograms } from './programs.ts';
import { plantedFolder, writeGolden } from './scanned-tree.ts';

const aloneFolder = 'modules-alone';
const everything = goldenFiles.get('aws-everything') ?? [];
// github_oidc and kubernetes_addons have nothing that checkov knows a check for.
const CalledModules = [
  ...[
    'access_logs',
    'addon_resources',
    'ci_identity',
    'cluster',
    'data',
    'data_copy',
    'lock_table',
    'network',
    'nodes',
  ],
  ...['secrets', 'state', 'state_access'],
];
const isCode = (path: string) => path.endsWith('.tf');

// As somebody scans them who looks at the modules only, without the roots that call them: those of every cloud.
const alone = [...[...goldenFiles.values()].flat(), ...everything].filter(
  ({ path }) => path.startsWith('modules/') && isCode(path),
);

// An unencrypted bucket, a defect that shows only with the value that the root passes in, and one in each further cloud.
const Planted = /^(?:modules\/\w+\/(?:network|state)|environments\/prod\/aws\/[^/]+\/network)\//;
const planted = [...alone, ...everything.filter(({ path }) => isCode(path))]
  .filter(({ path }) => Planted.test(path))
  .map(file => ({
    ...file,
    content: textOf(file)
      .replace(/resource "aws_s3_bucket_server_side_encryption_configuration"[^}]*\}\n {2}\}\n\}\n/, '')
      .replace('#checkov:skip=CKV_AWS_338:', '# ')
      .replace(/retention_days( +)= 365/, 'retention_days$1= 30')
      .replace(/shared_access_key_enabled( +)= false/, 'shared_access_key_enabled$1= true')
      .replace(/public_access_prevention( +)= "enforced"/, 'public_access_prevention$1= "inherited"'),
  }));
const found = [
  // Without encryption.
  ['CKV_AWS_145', 'modules/aws/state/main.tf'],
  // Only with the value of a root.
  ['CKV_AWS_338', 'modules/aws/network/flow-logs.tf'],
  ['CKV2_AZURE_40', 'modules/azure/state/main.tf'],
  ['CKV_GCP_114', 'modules/gcp/state/main.tf'],
].filter(([, file]) => alone.some(({ path }) => path === file));

describeWithPrograms(['checkov'], 'checkov', () => {
  let report: CheckovReport;

  // One run over everything, because starting it costs more than scanning.
  beforeAll(async () => {
    const tree = writeGolden(isCode);
    writeTree(alone, join(tree, aloneFolder));
    writeTree(planted, join(tree, plantedFolder));
    report = await checkov(
      ['--directory', '.', '--framework', 'terraform', '--download-external-modules', 'false'],
      tree,
    );
  }, 600_000);

  it('reads every file and follows every root into its modules', () => {
    expect(report.parsingErrors).toBe(0);
    const passed = report.passed.filter(({ folder }) => folder === 'aws-everything');
    expect(passed.length).toBeGreaterThan(150);
    const called = passed.flatMap(({ resource }) => /^module\.(\w+)/.exec(resource)?.[1] ?? []);
    expect([...new Set(called)].sort()).toEqual(CalledModules);
  });

  it.each([...goldenFiles.keys()])('follows the roots of %s into their modules', name => {
    const called = report.passed.filter(({ folder, resource }) => folder === name && resource.startsWith('module.'));
    expect(called.length).toBeGreaterThan(50);
  });

  it('finds nothing in the generated repositories and modules', () => {
    const failed = report.failed.filter(({ folder }) => folder !== plantedFolder);
    expect(failed.map(({ id, file, resource }) => `${id} ${file} ${resource}`)).toEqual([]);
  });

  it('skips only what a comment in the file skips, with its reason', () => {
    const skipped = report.skipped.filter(({ folder }) => folder === aloneFolder);
    const written = [...new Map(alone.map(file => [file.path, file])).values()]
      .flatMap(file => declarationsIn(file.path, textOf(file)))
      .flatMap(({ path, skips }) => skips.map(({ id, reason }) => `${id} ${path}: ${reason}`));
    // A resource that is there once for each key is skipped as often.
    const counted = new Set(skipped.map(({ id, file, reason }) => `${id} ${file}: ${reason}`));
    expect([...counted].sort()).toEqual(written.sort());
  });

  it.each(found)('finds %s in %s', (id, file) => {
    const failed = report.failed.filter(({ folder }) => folder === plantedFolder);
    expect(failed.map(record => `${record.id} ${record.file}`)).toContain(`${id} ${file}`);
  });
});
