import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/answers/finding.ts';
import type { Json } from '../../src/answers/tree.ts';
import { everyPath, findingsWith, minimal, problems } from './build.ts';

// In pieces, so that no scanner takes this file itself for a leak.
const join = (...pieces: string[]) => pieces.join('');
const letters = 'aB3dE5gH7jK9mN1pQ2sT4vW6xY8zA0cD';

const shapes: [string, string][] = [
  ['AWS access key id', join('AKIA', 'IOSFODNN7EXAMPLE')],
  ['AWS temporary key id', join('ASIA', 'IOSFODNN7EXAMPLE')],
  ['AWS secret key', join('wJalrXUtnFEMI/K7MD', 'ENG/bPxRfiCYEXAMPLEKEY')],
  ['GitHub personal token', join('ghp_', letters, 'abcd')],
  ['GitHub server token', join('ghs_', letters, 'abcd')],
  ['GitHub fine-grained token', join('github_pat_', letters, '_', letters)],
  ['GitLab token', join('glpat-', letters.slice(0, 20))],
  ['Slack bot token', join('xoxb-', '123456789012-abcdefABCDEF')],
  ['Slack webhook', join('https://hooks.slack', '.com/services/T00/B00/xyz')],
  ['npm token', join('npm_', letters, 'abcd')],
  ['PyPI token', join('pypi-', letters, letters)],
  ['Vault token', join('hvs.', letters)],
  ['Terraform Cloud token', join(letters.slice(0, 14), '.atlasv1.', letters, letters)],
  ['Stripe key', join('sk_', 'live_', letters)],
  ['Google API key', join('AIza', letters, 'abc')],
  ['RSA key', join('-----BEGIN RSA ', 'PRIVATE KEY-----')],
  ['JSON web token', join('eyJhbGciOiJIUzI1NiJ9', '.', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.', letters)],
  ['password in a setting', join('DB_PASS', 'WORD=hunter2')],
  ['password in a URL', join('https://admin:', 'hunter2@example.com/x')],
  ['storage account key', join(letters, letters, letters.slice(0, 22), '==')],
];

const ordinary = [
  'feature/JIRA-1234-move-the-whole-platform-to-another-region-in-2026',
  'renovate/major-kubernetes-monorepo',
  'https://github.com/acme/platform-infrastructure-live-environments.git',
  'https://example.com/wiki/How-To-Rotate-A-Token?page=2',
  'arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin',
  'arn:aws:secretsmanager:eu-west-1:111111111111:secret:db/prod-AbCdEf',
  'arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-86ef-1234567890ab',
  '1234abcd-12ab-34cd-86ef-1234567890ab',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'Nothing in production calls the internet, so one gateway is enough (see ADR-0042).',
  'platform@example.com',
  '#platform-alerts',
  '2026-11-21T12:00:00Z',
  'The token bucket of the gateway limits us; passwords are kept elsewhere.',
  'Rotate every secret yearly',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'Straße 12, 3. Stock: Büro A',
  '日本語のチーム',
];

const fields = everyPath();

describe.each(shapes)('%s', (_, canary) => {
  it('is refused in every answer and never repeated', () => {
    const values: Json[] = [canary, `see ${canary} `, [canary], { [canary]: 'x' }, { x: canary }];
    const wrong = fields.flatMap(({ path, label }) =>
      values
        .map(value => findingsWith(path, value))
        .filter(found => !isQuietRefusal(found, canary))
        .map(() => label),
    );
    expect(wrong).toEqual([]);
  });

  it('is refused as a name and never repeated', () => {
    for (const at of ['', 'environments: ', 'network: ', 'tags: { extra: ']) {
      const yaml = `${at}{ ${JSON.stringify(canary)}: {} }${at.includes('extra') ? ' }' : ''}\n`;
      const found = problems(yaml);
      expect(found.join('\n')).toMatch(/\*\*\*: looks like /);
      expect(found.join('\n')).not.toContain(canary);
    }
  });
});

it('says where, and what to do about it', () => {
  const yaml = minimal.replace('acme', `acme, contacts: { chat: "${shapes[0]?.[1]}" }`);
  expect(problems(yaml)).toEqual([
    '1:36 project.contacts.chat: looks like an AWS access key id; answers hold no secrets: keep it in a secret store, and revoke it if this file was shared',
  ]);
});

describe('ordinary text is no secret', () => {
  it.each(ordinary)('%s', text => {
    for (const path of [
      ['project', 'contacts', 'pager'],
      ['network', 'natReason'],
      ['project', 'contacts', 'chat'],
    ]) {
      expect(findingsWith(path, text)).toEqual([]);
    }
    expect(findingsWith(['project', 'contacts', 'escalation'], [text, text])).toEqual([]);
  });
});

function isQuietRefusal(found: readonly Finding[], canary: string): boolean {
  const words = found.map(({ message, hint }) => `${message} ${hint}`);
  return words.some(text => text.startsWith('looks like ')) && !words.some(text => text.includes(canary));
}
