import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startBackupFront } from './backup-front.ts';
import { type LoopbackServer, serveOnLoopback } from './loopback-server.ts';

let moto: LoopbackServer;
let front: LoopbackServer;

const Vault = 'arn:aws:backup:eu-west-1:111111111111:backup-vault:v';

// A moto that makes a vault, whatever it is asked.
beforeAll(async () => {
  moto = await serveOnLoopback(() => ({ status: 200, headers: {}, body: JSON.stringify({ BackupVaultArn: Vault }) }));
  front = await startBackupFront(moto.url);
});

afterAll(() => {
  front.stop();
  moto.stop();
});

async function call(method: string, path: string, body?: object) {
  const answered = await fetch(`${front.url}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  return { status: answered.status, body: await answered.json() };
}

it('keeps a selection until it is deleted', async () => {
  const asked = { BackupSelection: { SelectionName: 's', Resources: ['arn:x'] } };
  const { body } = await call('PUT', '/backup/plans/p/selections/', asked);
  const path = `/backup/plans/p/selections/${body.SelectionId}`;
  expect(await call('GET', path)).toMatchObject({ status: 200, body: { BackupPlanId: 'p', ...asked } });
  expect((await call('DELETE', path)).status).toBe(200);
  expect(await call('GET', path)).toMatchObject({ status: 400, body: { Code: 'InvalidParameterValueException' } });
});

it('keeps the tags of what moto makes', async () => {
  const path = `/tags/${encodeURIComponent(Vault)}`;
  await call('PUT', '/backup-vaults/v', { BackupVaultTags: { a: '1', b: '2' } });
  expect((await call('GET', path)).body).toEqual({ Tags: { a: '1', b: '2' } });
  await call('POST', path, { Tags: { c: '3' } });
  await call('POST', path.replace('tags', 'untag'), { TagKeyList: ['a'] });
  expect((await call('GET', path)).body).toEqual({ Tags: { b: '2', c: '3' } });
});
