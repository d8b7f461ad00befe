import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { edit } from '../inspect/generated-folder.ts';
import { type Ended, ensureBuilt, example, scaffold, scratchFolder, treeOf } from './bin.ts';
import { laterPackage } from './later-package.ts';

jest.setTimeout(120_000);

const Network = 'aws/network/modules/aws/network';

let later: readonly string[];

beforeAll(() => {
  ensureBuilt();
  later = laterPackage('0.2.0', templates => {
    templates.edit(`${Network}/main.tf`, text =>
      text.replace('enable_dns_hostnames', 'enable_network_address_usage_metrics = true\n  enable_dns_hostnames'),
    );
    templates.edit('common/scripts/clean.sh', text => text.replace('set -eu', 'set -eu\nLC_ALL=C'));
    templates.write('common/docs/new-page.md', '# New\n');
  });
});

async function team() {
  const folder = join(scratchFolder(), 'acme');
  expect((await scaffold(['new', folder, '--answers', example])).code).toBe(0);
  return {
    folder,
    run: (...args: string[]): Promise<Ended> => scaffold(args, { cwd: folder, command: later }),
    old: (...args: string[]): Promise<Ended> => scaffold(args, { cwd: folder }),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    edit: (name: string, change: (text: string) => string) => edit(join(folder, name), change),
  };
}

describe('scaffold upgrade', () => {
  it('makes of a repository that nobody edited what the new version would make afresh', async () => {
    const { folder, run } = await team();
    expect(await run('upgrade')).toMatchObject({ code: 0 });
    const fresh = join(scratchFolder(), 'acme');
    expect((await scaffold(['new', fresh, '--answers', join(folder, 'scaffold.yaml')], { command: later })).code).toBe(
      0,
    );
    expect(treeOf(folder)).toEqual(treeOf(fresh));
  });

  it('brings new templates in and keeps what the team wrote', async () => {
    const { folder, run, read, edit: change } = await team();
    change('modules/aws/network/main.tf', text => `# Read docs/own.md first.\n${text}`);
    change('scripts/clean.sh', text => `${text}\necho cleaned\n`);
    writeFileSync(join(folder, 'docs', 'own.md'), '# Ours\n');
    const { code, out } = await run('upgrade');
    expect(code).toBe(0);
    expect(out).toMatch(/^merge +modules\/aws\/network\/main\.tf$/m);
    expect(out).toMatch(/^create +docs\/new-page\.md$/m);
    expect(read('modules/aws/network/main.tf')).toMatch(/^# Read docs\/own\.md first\.\n/);
    expect(read('modules/aws/network/main.tf')).toContain('enable_network_address_usage_metrics = true');
    expect(read('scripts/clean.sh')).toMatch(/LC_ALL=C[\s\S]*echo cleaned\n$/);
    expect(existsSync(join(folder, 'docs', 'own.md'))).toBe(true);
    expect((await run('upgrade')).err).toContain('is up to date');
    expect((await run('status')).out).toContain('2 edited');
  });

  it('comes before an update, so that an answer never drags templates in', async () => {
    const { run, edit: change } = await team();
    change('scaffold.yaml', text => text.replace(/^environments:/m, 'network:\n  flowLogs: true\nenvironments:'));
    expect(await run('update')).toMatchObject({ code: 3, err: expect.stringContaining('scaffold upgrade') });
  });

  it('does not go back', async () => {
    const { run, old } = await team();
    expect(await run('upgrade')).toMatchObject({ code: 0 });
    expect(await old('upgrade')).toMatchObject({ code: 3, err: expect.stringContaining('later than this') });
  });
});

describe('a block that the team moved to another file', () => {
  it('is brought up to date there, and is not there twice', async () => {
    const { folder, run, read, edit: change } = await team();
    const main = read('modules/aws/network/main.tf');
    const [block = ''] = /resource "aws_vpc" "this" \{[\s\S]*?\n\}\n/.exec(main) ?? [];
    change('modules/aws/network/main.tf', text => text.replace(block, ''));
    writeFileSync(join(folder, 'modules/aws/network/vpc.tf'), `# Moved.\n${block}`.replaceAll('\n', '\r\n'));
    expect(await run('upgrade')).toMatchObject({ code: 0 });
    expect(read('modules/aws/network/vpc.tf')).toMatch(
      /# Moved\.\r\n[\s\S]*enable_network_address_usage_metrics = true\r\n/,
    );
    expect(read('modules/aws/network/main.tf')).not.toContain('resource "aws_vpc" "this"');
  });
});
