import { describe, expect, it } from '@jest/globals';
import { exampleText, generated, goldenCases } from '../cases.ts';

// Section 6 of the requirements, row 4 and 13: what no generated file may say.
const Forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a claim without evidence', /100 ?% production[ -]ready|production[ -]ready.{0,20}100 ?%|✅/i],
  ['a default password', /admin123|changeme|change-me|password\s*=\s*"/i],
  ['work that is left', /\b(?:TODO|FIXME|XXX|HACK)\b/],
  ['all rights', /AdministratorAccess|PowerUserAccess/],
  ['a personal profile', /\bprofile\s*=\s*"(?!RESTRICTED")/],
  ['an image that moves', /:latest\b/],
  ['a template that was not rendered', /(?<!\$)\{\{|__(?:env|region|cloud|component)__/],
  ['a value that was not there', /\bundefined\b|\[object Object\]|\bNaN\b/],
  ['a secret', /\bAKIA[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['a place of somebody’s machine', /\/(?:home|Users)\/[a-z]+\//],
];

// Helm renders these, in the cluster of the team.
const isChart = (path: string) => /^modules\/addons\/[^/]+\/chart\/templates\//.test(path);

/** What a file may say although it is forbidden elsewhere. */
const isExempt = (path: string, what: string) => isChart(path) && what === 'a template that was not rendered';

// Answers are data of the person; these two are copies of them and of texts that are checked where they stand.
const isCopy = (path: string) => path === 'scaffold.yaml' || path.startsWith('.scaffold/');

const cases = await Promise.all(
  goldenCases.map(async name => {
    const files = await generated(exampleText(name));
    const texts = [...files.values()].flatMap(({ path, content }) =>
      typeof content === 'string' && !isCopy(path) ? [{ path, text: content }] : [],
    );
    return { name, texts };
  }),
);

/** Lines in which a text says what it must not, without the `{{ … }}` that GitHub, Renovate and terraform-docs read. */
function findings(text: string, pattern: RegExp): string[] {
  const foreign = /\$\{\{[^}]*\}\}|"[^"\n]*\{\{[^}\n]*\}\}[^"\n]*"|\{\{ \.Content \}\}/g;
  return text.split('\n').filter(line => pattern.test(line.replace(foreign, '')));
}

describe.each(cases)('$name', ({ texts }) => {
  it.each(Forbidden)('says nowhere: %s', (what, pattern) => {
    const found = texts
      .filter(({ path }) => !isExempt(path, what))
      .flatMap(({ path, text }) => findings(text, pattern).map(line => `${path}: ${line}`));
    expect(found).toEqual([]);
  });

  it('names no address of a person but those in the answers', () => {
    const addresses = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/g)].map(([address]) => `${path}: ${address}`),
    );
    // Those of Google Cloud are accounts of programs.
    const known = /@example\.com$|git@github\.com$|@(?:[\w-]+\.iam|developer)(?:\.gserviceaccount\.com)?$/;
    expect(addresses.filter(address => !known.test(address))).toEqual([]);
  });
});

describe('a forbidden text is found', () => {
  it.each([
    ['a claim without evidence', 'This is 100% production ready.'],
    ['a default password', 'adminPassword: admin123'],
    ['a default password', 'token: CHANGE-ME'],
    ['work that is left', '# TODO: write this'],
    ['work that is left', '# FIXME'],
    ['all rights', 'arn:aws:iam::aws:policy/AdministratorAccess'],
    ['a personal profile', '  profile = "me"'],
    ['an image that moves', 'image: nginx:latest'],
    ['a template that was not rendered', 'name = {{id name}}'],
    ['a template that was not rendered', 'environments/__env__/aws'],
    ['a value that was not there', 'name = undefined'],
    ['a secret', 'AKIAABCDEFGHIJKLMNOP'],
    ['a place of somebody’s machine', '/home/me/x'],
  ])('%s: %s', (what, line) => {
    const [, pattern = /^$/] = Forbidden.find(([name]) => name === what) ?? [];
    expect(findings(`a\n${line}\nb\n`, pattern)).toEqual([line]);
  });
});
