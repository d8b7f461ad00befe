import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hygieneFindings } from '../../src/answers/rules/hygiene.ts';
import { textOf } from '../cases.ts';
import { goldenFiles } from './golden-roots.ts';
import { describeWithPrograms, run } from './programs.ts';
import { generatedTexts, plant, plantedFolder, writeGolden } from './scanned-tree.ts';

// In pieces, so that no scanner takes this file itself for a leak.
const token = ['ghp_', 'aB3dE5gH7jK9mN1pQ2sT4vW6xY8zA0cD', 'abcd'].join('');

// Names of settings that hold no secret, although they read like one that does.
const Harmless = [
  // The claims of a token that GitHub signs are named after its issuer.
  /token\.actions\.githubusercontent\.com/g,
  // Whether a pod gets a token, and whether RDS makes a password.
  /\bautomountServiceAccountToken: (?:true|false)/g,
  /\bmanage_master_user_password\s*= true/g,
  // That there is none, kinds that a controller leaves alone, and sentences.
  /\b(?:master_|administrator_)?password(?:_wo)? ==? null/g,
  /\b(?:create|process)(?:Cluster)?(?:External|Push)Secret: false/g,
  /\b(?:password|secret|ExternalSecret): (?=[A-Za-z]+ [a-z])/g,
  // Where a secret lies: its type, an expression, or the name of the example that tests read.
  /\bsecret\s*==? (?:string|var\.[\w.[\]"]+|"(?:(?:projects)?\/?(?:acme[\w-]*\/(?:\w+\/)?)?(?:acme-\w+-)?example|a)?")/g,
  /\bsecret\s*= google_secret_manager_secret\.\w+\[[\w.]+\]\.id/g,
  /\b\w*_?secret\s*= (?=\[?\{)/g,
];

describe('our own patterns', () => {
  it('find nothing in the generated files', () => {
    const findings = generatedTexts().flatMap(file => suspicious(file.path, textOf(file)));
    expect(findings).toEqual([]);
  });

  it('find nothing in what is packed for later upgrades', () => {
    const packed = [...goldenFiles.values()].flat().filter(({ path }) => path.endsWith('.gz'));
    expect(packed.length).toBeGreaterThan(20);
    const findings = packed.flatMap(({ path, content }) =>
      suspicious(path, Object.values(JSON.parse(gunzipSync(content).toString())).join('\n')),
    );
    expect(findings).toEqual([]);
  });

  it('would find a token in any of them', () => {
    const missed = generatedTexts().filter(file => suspicious(file.path, `${textOf(file)}\n# ${token}\n`).length !== 1);
    expect(missed.map(({ path }) => path)).toEqual([]);
  });
});

describeWithPrograms(['gitleaks'], 'gitleaks', () => {
  let leaks: readonly { readonly File: string; readonly RuleID: string }[];

  beforeAll(async () => {
    const tree = writeGolden();
    plant(tree, 'main.tf', `# ${token}\n`);
    const args = ['dir', '.', '--no-banner', '--redact', '--report-format=json', '--report-path=-'];
    leaks = JSON.parse(await run('gitleaks', args, tree));
  });

  it('finds nothing in the generated repositories', () => {
    expect(leaks.filter(({ File }) => !File.startsWith(plantedFolder))).toEqual([]);
  });

  it('finds a token', () => {
    expect(leaks.map(({ RuleID }) => RuleID)).toEqual(['github-pat']);
  });
});

function suspicious(path: string, text: string): string[] {
  const lines = Harmless.reduce((clean, pattern) => clean.replace(pattern, ''), text).split('\n');
  return lines.flatMap((line, index) => hygieneFindings(line).map(({ message }) => `${path}:${index + 1} ${message}`));
}
