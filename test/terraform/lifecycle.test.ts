import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { exampleRecording } from './example-recording.ts';
import { describeWithTerraform } from './harness/describe-with.ts';
import { eventFindings, validateFindings } from './harness/diagnostics.ts';
import { cleanEnvironment, type Environment } from './harness/environment.ts';
import { scratchFolder } from './harness/scratch.ts';
import { terraform } from './harness/terraform.ts';
import { type ServedProviders, serveRecordings } from './provider/serve.ts';

const Provider = `terraform {
  required_providers {
    cloud = { source = "example/cloud" }
  }
}
provider "cloud" {
  features {}
}
`;

const Server = `resource "cloud_server" "this" {
  name        = "web"
  size        = 1.5
  labels      = { image = data.cloud_image.this.id, long = join("", [for i in range(400) : "é\${i}"]) }
  anything    = [1, "two", { three = 9007199254740993 }]
  password_wo = ephemeral.cloud_token.this.value
  network     = { zone = "a" }
  disks       = { data = { gigabytes = -40 } }
  port { number = 80 }
  port { number = 70000 }
  timeouts { create = "5m" }
  route "out" { via = "gateway" }
}
`;

const Whole = `${Provider}${Server}
ephemeral "cloud_token" "this" {
  name = "t"
}
data "cloud_image" "this" {
  name = "linux"
}
resource "cloud_server" "next" {
  name = cloud_server.this.nodes[0].address
}
output "server" {
  value     = cloud_server.this
  sensitive = true
}
`;

interface Change {
  readonly address: string;
  readonly change: { readonly actions: readonly string[]; readonly importing?: { readonly id: string } };
}

let served: ServedProviders;
let env: Environment;

beforeAll(async () => {
  served = await serveRecordings([exampleRecording]);
  env = { ...cleanEnvironment(), TF_REATTACH_PROVIDERS: served.reattach };
});

afterAll(() => served.close());

async function start(code: string): Promise<string> {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, 'main.tf'), code);
  await succeed(cwd, ['init']);
  return cwd;
}

async function succeed(cwd: string, args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await terraform(args, { cwd, env });
  if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')}: ${stdout}\n${stderr}`);
  return stdout;
}

async function changes(cwd: string, code: string): Promise<unknown[]> {
  writeFileSync(join(cwd, 'main.tf'), code);
  await succeed(cwd, ['plan', '-out=plan']);
  const plan = JSON.parse(await succeed(cwd, ['show', '-json', 'plan'])) as { resource_changes?: readonly Change[] };
  return (plan.resource_changes ?? []).map(({ address, change }) => [address, ...change.actions]);
}

describeWithTerraform('the schema provider', () => {
  it('creates, keeps, changes and destroys', async () => {
    const cwd = await start(Whole);
    expect((await terraform(['plan', '-detailed-exitcode'], { cwd, env })).exitCode).toBe(2);
    await succeed(cwd, ['apply', '-auto-approve']);
    expect(await terraform(['plan', '-detailed-exitcode'], { cwd, env })).toMatchObject({ exitCode: 0 });
    expect(await changes(cwd, Whole.replace('size        = 1.5', 'size        = 2'))).toEqual([
      ['cloud_server.next', 'no-op'],
      ['cloud_server.this', 'update'],
    ]);
    await succeed(cwd, ['apply', 'plan']);
    expect(await succeed(cwd, ['destroy', '-auto-approve'])).toContain('2 destroyed');
  });

  it('keeps what was configured and stands in for what the cloud decides', async () => {
    const cwd = await start(Whole);
    await succeed(cwd, ['apply', '-auto-approve']);
    const server: unknown = JSON.parse(await succeed(cwd, ['output', '-json', 'server']));
    expect(server).toEqual({
      id: expect.stringMatching(/^cloud_server-[0-9a-f]{10}$/),
      arn: expect.stringMatching(/^arn:aws:stand-in:/),
      name: 'web',
      size: 1.5,
      ready: false,
      labels: {
        image: expect.stringMatching(/^cloud_image-/),
        long: Array.from({ length: 400 }, (_, i) => `é${i}`).join(''),
      },
      anything: [1, 'two', { three: expect.anything() }],
      password_wo: null,
      flavor: null,
      access: { key: null },
      nodes: [{ address: expect.stringMatching(/^address-/), port: 0 }],
      network: { zone: 'a', endpoint: expect.stringMatching(/^https:/) },
      disks: { data: { gigabytes: -40, path: expect.stringMatching(/^path-/) } },
      replicas: [],
      status: [{ phase: expect.stringMatching(/^phase-/) }],
      port: expect.arrayContaining([{ number: 80 }, { number: 70000 }]),
      timeouts: { create: '5m' },
      route: { out: { via: 'gateway' } },
    });
    expect(await succeed(cwd, ['output', '-json', 'server'])).toContain('9007199254740993');
  });

  it('follows moved, removed and import blocks', async () => {
    const one = `${Provider}resource "cloud_server" "one" {\n  name = "one"\n}\n`;
    const cwd = await start(one);
    await succeed(cwd, ['apply', '-auto-approve']);
    const moved = `${one.replace('"cloud_server" "one"', '"cloud_server" "two"')}moved {\n  from = cloud_server.one\n  to   = cloud_server.two\n}\n`;
    expect(await changes(cwd, moved)).toEqual([['cloud_server.two', 'no-op']]);
    const removed = `${Provider}removed {\n  from = cloud_server.one\n  lifecycle {\n    destroy = false\n  }\n}\n`;
    expect(await changes(cwd, removed)).toEqual([['cloud_server.one', 'forget']]);
    const imported = `${one}resource "cloud_server" "old" {\n  name = "old"\n}\nimport {\n  to = cloud_server.old\n  id = "server-7"\n}\n`;
    expect(await changes(cwd, imported)).toEqual([
      ['cloud_server.old', 'update'],
      ['cloud_server.one', 'no-op'],
    ]);
    await succeed(cwd, ['apply', 'plan']);
    expect(await succeed(cwd, ['state', 'show', 'cloud_server.old'])).toContain('"server-7"');
  });

  it('has terraform refuse a provider without its required block', async () => {
    const cwd = await start(
      `${Provider.replace('features {}', 'region = "a"')}resource "cloud_server" "this" {\n  name = "x"\n}\n`,
    );
    const { stdout } = await terraform(['validate', '-json'], { cwd, env });
    expect(validateFindings(stdout)).toMatchObject([{ summary: 'Insufficient features blocks', place: 'main.tf:6' }]);
  });

  it.each([0, 2])('refuses a read-only attribute in the right one of many blocks: %i', async wrong => {
    const blocks = [0, 1, 2, 3]
      .map(index => (index === wrong ? '  status { phase = "x" }\n' : '  status {}\n'))
      .join('');
    const cwd = await start(`${Provider}resource "cloud_server" "this" {\n  name = "x"\n${blocks}}\n`);
    const { stdout } = await terraform(['validate', '-json'], { cwd, env });
    expect(validateFindings(stdout)).toMatchObject([
      { summary: 'Value for unconfigurable attribute', place: `main.tf:${11 + wrong}` },
    ]);
  });

  it('refuses a read-only attribute inside a nested attribute, and says where', async () => {
    const cwd = await start(
      `${Provider}resource "cloud_server" "this" {\n  name = "x"\n  disks = {\n    a = { gigabytes = 1, path = "/" }\n  }\n}\n`,
    );
    const { stdout } = await terraform(['plan', '-json'], { cwd, env });
    expect(eventFindings(stdout)).toMatchObject([
      { summary: 'Value for unconfigurable attribute', detail: expect.stringMatching(/disks\.path/) },
    ]);
  });
});
