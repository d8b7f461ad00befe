import { describe, expect, it } from '@jest/globals';
import { textOf } from '../cases.ts';
import { generatedTexts } from './scanned-tree.ts';

/** A comment in a generated file that tells a scanner to look away. */
interface Skip {
  readonly file: string;
  readonly scanner: string;
  readonly rule: string;
  readonly reason: string;
}

// How each scanner that people run on such repositories is told to look away, with the reason as its last group.
const Markers: Readonly<Record<string, RegExp>> = {
  checkov: /checkov:skip=(\w+):?(.*)/,
  trivy: /(?:trivy|tfsec):ignore:(\S+)(.*)/,
  tflint: /tflint-ignore: ?(\S+)(.*)/,
  gitleaks: /(gitleaks:allow)(.*)/,
  shellcheck: /shellcheck disable=(\S+)(.*)/,
  actionlint: /(actionlint-ignore|zizmor: ?ignore\S*)(.*)/,
  others: /(nosec|noqa|nosemgrep|hadolint ignore=\S+|yamllint disable\S*|markdownlint-disable\S*)(.*)/,
};

const MostChecksPerCloud = 10;

// The repositories share files: one skip in a module is written once, however often the module is.
const skips = distinct(generatedTexts().flatMap(file => skipsIn(file.path, textOf(file))));

describe('comments that make scanners look away', () => {
  it.each(skips)('$scanner $rule in $file has a reason', ({ reason }) => {
    expect(reason.split(' ').length).toBeGreaterThanOrEqual(3);
  });

  it.each(['aws', 'azure', 'gcp'].map(cloud => ({ cloud, checks: checksOf(cloud) })))(
    `skip at most ${MostChecksPerCloud} checks of $cloud: $checks`,
    ({ checks }) => {
      expect(checks.length).toBeLessThanOrEqual(MostChecksPerCloud);
    },
  );

  it('are known to be there', () => {
    expect(checksOf('aws')).not.toEqual([]);
  });

  it.each([
    ['#checkov:skip=CKV_AWS_18', 'checkov'],
    ['# tflint-ignore: terraform_naming', 'tflint'],
    ['token = "x" # gitleaks:allow', 'gitleaks'],
    ['#trivy:ignore:AVD-AWS-0089', 'trivy'],
    ['# shellcheck disable=SC2086', 'shellcheck'],
    ['run: x # zizmor: ignore[template-injection]', 'actionlint'],
    ['subprocess.run(x) # nosec', 'others'],
  ])('are seen without a reason too: %s', (line, scanner) => {
    expect(skipsIn('case/file', line)).toEqual([expect.objectContaining({ scanner, reason: '' })]);
  });
});

// Not to follow a check is one decision, wherever it has to be written down.
function checksOf(cloud: string): string[] {
  return [...new Set(forCloud(cloud).map(({ scanner, rule }) => `${scanner} ${rule}`))];
}

function forCloud(cloud: string): Skip[] {
  return skips.filter(({ file }) => file.split('/').includes(cloud));
}

function skipsIn(path: string, text: string): Skip[] {
  const file = path.slice(path.indexOf('/') + 1);
  return text.split('\n').flatMap(line =>
    Object.entries(Markers).flatMap(([scanner, marker]) => {
      const [found, rule = '', reason = ''] = marker.exec(line) ?? [];
      return found === undefined ? [] : [{ file, scanner, rule, reason: reason.replace(/^[\s#:-]+/, '').trim() }];
    }),
  );
}

function distinct(all: readonly Skip[]): Skip[] {
  return [...new Map(all.map(skip => [JSON.stringify(skip), skip])).values()];
}
