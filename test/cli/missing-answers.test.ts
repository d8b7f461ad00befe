import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ensureBuilt, scaffold } from './bin.ts';

jest.setTimeout(60_000);
beforeAll(ensureBuilt);

describe('nobody is asked', () => {
  const missing = [
    ['project.name', '--project NAME (2-20 characters of a-z 0-9 -)'],
    ['environments', '--environments A,B (2-10 characters of a-z 0-9 each, such as dev,staging,prod)'],
    ['environments.*.aws.regions', '--region CLOUD=REGION (region of every environment, such as aws=eu-west-1)'],
  ];

  it.each<[string, string[], Record<string, string>]>([
    ['without a terminal', [], {}],
    ['with --no-input', ['--no-input'], {}],
    ['in CI', ['new'], { CI: 'true' }],
    ['with --json', ['--json'], {}],
  ])('%s: every missing answer is listed with its flag and what it may be', async (_, args, env) => {
    const { code, err } = await scaffold(args, { env });
    expect(code).toBe(2);
    expect(err).toMatch(/^error: 3 answers are missing .* nothing was changed\..*--yes/);
    for (const [path, hint] of missing) expect(err).toContain(`\n  ${path}: is missing; give ${hint}`);
  });

  it('does not take three environments for granted because a region was named', async () => {
    const { code, err } = await scaffold(['new', 'x', '--project', 'acme', '--region', 'aws=eu-west-1']);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: 1 answer is missing .*\n {2}environments: is missing; give --environments A,B/);
  });

  it('takes them under --yes, with the region that was named', async () => {
    const named = ['--project', 'acme', '--region', 'aws=us-east-1'];
    const { code, out } = await scaffold(['new', 'x', ...named, '--yes', '--dry-run']);
    expect(code).toBe(0);
    for (const name of ['dev', 'staging', 'prod']) expect(out).toContain(`environments/${name}/aws/us-east-1/network`);
  });

  it('says which flag helps beside what else is wrong', async () => {
    const { code, err } = await scaffold(['new', 'x', '--project', 'Bad', '--environments', 'dev']);
    expect(code).toBe(2);
    expect(err).toContain('environments.dev.aws: is missing; give --region CLOUD=REGION');
    expect(err).toContain('project.name: "Bad": Use 2 to 20');
  });
});
