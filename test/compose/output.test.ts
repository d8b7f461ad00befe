import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { gunzipSync } from 'fflate';
import { sha256 } from '../../src/record/lock.ts';
import { exampleText, generated, textOf } from '../cases.ts';

const standard = await generated(exampleText('aws-standard'));
const everything = await generated(exampleText('aws-everything'));
const alternatives = await generated(exampleText('aws-alternatives'));

function lockOf(
  files: typeof standard,
  unit: string,
): { answersHash: string; files: Record<string, Record<string, string>> } {
  return JSON.parse(textOf(files.get(`.scaffold/units/${unit}.lock.json`)));
}

describe('roots', () => {
  const roots = [...standard.keys(), ...everything.keys()].filter(path => path.endsWith('backend.tf'));

  it.each([
    ['aws-standard', standard],
    ['aws-everything', everything],
  ])('%s: have a state key of their own in the bucket of their environment', (_, files) => {
    const backends = [...files.values()].filter(({ path }) => path.endsWith('backend.tf')).map(textOf);
    const places = backends.map(text => `${/bucket += (.*)/.exec(text)?.[1]} ${/key += (.*)/.exec(text)?.[1]}`);
    expect(new Set(places).size).toBe(places.length);
    expect(roots.length).toBeGreaterThan(10);
  });

  it('carry an unmistakable placeholder for an account that nobody gave', () => {
    expect(textOf(everything.get('environments/staging/aws/eu-west-1/network/providers.tf'))).toContain(
      '["000000000000"]',
    );
    expect(textOf(everything.get('environments/prod/aws/eu-west-1/network/providers.tf'))).toContain(
      '["333333333333"]',
    );
  });

  it('lock as answered', () => {
    const existing = textOf(alternatives.get('environments/dev/aws/eu-west-1/network/backend.tf'));
    expect(existing).not.toContain('use_lockfile');
    expect(existing).toMatch(/dynamodb_table += "acme-shared-tflock"/);
    expect(textOf(everything.get('environments/dev/aws/eu-west-1/network/backend.tf'))).toMatch(/use_lockfile += true/);
    expect(textOf(standard.get('environments/dev/aws/eu-west-1/network/backend.tf'))).not.toContain('dynamodb_table');
  });
});

describe('bootstrap', () => {
  it('has no state of its own to create where the bucket exists', () => {
    const dev = [...alternatives.keys()].filter(path => path.startsWith('bootstrap/aws/dev/'));
    expect(dev).toContain('bootstrap/aws/dev/ci-identity.tf');
    expect(dev).not.toContain('bootstrap/aws/dev/state.tf');
    expect(dev).not.toContain('bootstrap/aws/dev/lock-table.tf');
  });

  it('lets the first environment of an account create the OIDC provider, and no other', () => {
    const owners = [...alternatives.keys()].filter(path => path.endsWith('github-oidc.tf'));
    expect(owners).toEqual(['dev', 'prod'].map(name => `bootstrap/aws/${name}/github-oidc.tf`));
    expect(textOf(alternatives.get('bootstrap/aws/qa/ci-identity.tf'))).toContain(
      'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com',
    );
  });

  it('makes no CI role without a repository', () => {
    expect([...standard.keys()].filter(path => path.includes('ci-identity'))).toEqual([]);
  });
});

describe('the record', () => {
  it('covers every generated file in its unit, with the hash of its text', () => {
    const recorded = [...standard.keys()]
      .filter(path => path.endsWith('.lock.json'))
      .flatMap(path => {
        return Object.entries(
          (JSON.parse(textOf(standard.get(path))) as { files: Record<string, { sha256: string }> }).files,
        );
      });
    const own = [...standard.keys()].filter(path => !path.startsWith('.scaffold/') && path !== 'scaffold.yaml');
    expect(recorded.map(([path]) => path).sort()).toEqual(own.sort());
    for (const [path, { sha256: hash }] of recorded)
      expect([path, hash]).toEqual([path, sha256(standard.get(path)?.content ?? '')]);
  });

  it('packs the pristine texts', () => {
    const packed = standard.get('.scaffold/units/env-prod.base.gz')?.content as Uint8Array;
    const texts = JSON.parse(Buffer.from(gunzipSync(packed)).toString()) as Record<string, string>;
    expect(texts['environments/prod/aws/eu-west-1/network/main.tf']).toBe(
      standard.get('environments/prod/aws/eu-west-1/network/main.tf')?.content,
    );
  });

  it('names the blob that git would', () => {
    const text = textOf(standard.get('README.md'));
    const blob = execFileSync('git', ['hash-object', '--stdin'], { input: text, encoding: 'utf8' }).trim();
    expect(lockOf(standard, 'root').files['README.md']?.gitBlob).toBe(blob);
  });

  it('changes for one environment only when only that one is answered differently', async () => {
    const changed = await generated(
      exampleText('aws-standard').replace('account: "222222222222"', 'account: "222222222223"'),
    );
    expect(lockOf(changed, 'env-staging').answersHash).not.toBe(lockOf(standard, 'env-staging').answersHash);
    for (const unit of ['env-dev', 'env-prod', 'module-aws-network']) {
      expect([unit, lockOf(changed, unit)]).toEqual([unit, lockOf(standard, unit)]);
    }
  });
});

describe('traceability', () => {
  it('lists only files that are there, and the environment that has them', () => {
    const rows = textOf(standard.get('docs/traceability.md'))
      .split('\n')
      .filter(line => line.startsWith('| ') && !line.startsWith('| requirement'));
    const files = rows.map(row => /(?<!\\)`([^`\\]+)`/.exec(row)?.[1] ?? '');
    expect(files.length).toBeGreaterThan(25);
    expect(files.filter(file => !standard.has(file))).toEqual([]);
    expect(files).toContain('environments/prod/aws/eu-west-1/network/protected.tf');
  });
});

describe('traceability of a small repository', () => {
  it('claims only what its answers meet', async () => {
    const minimal = textOf((await generated(exampleText('aws-minimal'))).get('docs/traceability.md'));
    const claimed = (text: string, id: string) => text.includes(`| ${id} |`);
    for (const id of ['MC-04', 'NW-01', 'NW-02', 'NW-04', 'NW-05', 'NW-11', 'DA-01', 'IN-07']) {
      expect([id, claimed(minimal, id)]).toEqual([id, false]);
    }
    expect(['ST-01', 'NW-07', 'ST-16'].filter(id => !claimed(minimal, id))).toEqual([]);
    const whole = textOf(standard.get('docs/traceability.md'));
    expect(['NW-01', 'NW-02', 'NW-04', 'NW-05', 'NW-11'].filter(id => !claimed(whole, id))).toEqual([]);
    expect(whole).toContain('environments/prod/aws/eu-west-1/network/main.tf');
  });
});

describe('the same answers give the same bytes', () => {
  it('in any time zone, locale and folder', async () => {
    const before = { ...process.env };
    Object.assign(process.env, { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
    const again = await generated(exampleText('aws-standard'));
    process.env = before;
    expect([...again.values()].map(({ path, content }) => [path, sha256(content)])).toEqual(
      [...standard.values()].map(({ path, content }) => [path, sha256(content)]),
    );
  });
});
