import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startEc2Front } from './ec2-front.ts';
import { type LoopbackServer, serveOnLoopback } from './loopback-server.ts';

let moto: LoopbackServer;
let front: LoopbackServer;

// A moto that takes the first entry with a number and refuses every other one.
beforeAll(async () => {
  const taken = new Set<string | null>();
  moto = await serveOnLoopback(({ body }) => {
    const number = new URLSearchParams(`${body}`).get('RuleNumber');
    if (taken.has(number)) return { status: 400, headers: {}, body: '<Code>NetworkAclEntryAlreadyExists</Code>' };
    taken.add(number);
    return { status: 200, headers: {}, body: 'made' };
  });
  front = await startEc2Front(moto.url);
});

afterAll(() => {
  front.stop();
  moto.stop();
});

async function ask(fields: Readonly<Record<string, string>>): Promise<string> {
  const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=KEY/20260101/eu-west-1/ec2/aws4_request' };
  const answered = await fetch(front.url, { method: 'POST', headers, body: new URLSearchParams(fields) });
  return `${answered.status} ${await answered.text()}`;
}

const entry = { Action: 'CreateNetworkAclEntry', RuleNumber: '100', CidrBlock: '10.0.0.0/16' };

it('takes the same entry twice', async () => {
  expect(await ask(entry)).toBe('200 made');
  expect(await ask(entry)).toMatch(/^200 .*<return>true/);
});

it('refuses another entry with that number, and says nothing else for EC2', async () => {
  expect(await ask({ ...entry, CidrBlock: '10.1.0.0/16' })).toMatch(/^400 .*AlreadyExists/);
  expect(await ask({ Action: 'Other', RuleNumber: '100' })).toMatch(/^400/);
});
