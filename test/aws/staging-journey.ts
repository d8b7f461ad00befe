import { Accounts, bootstrapKey, bucketOf } from './answers.ts';
import type { Cloud } from './cloud.ts';
import { LeftLock, putLock } from './locks.ts';
import { person } from './person.ts';
import type { Workplace } from './workplace.ts';

/** An environment that locks in a table as well, in the account of another one. */
export async function stagingJourney(cloud: Cloud, place: Workplace) {
  const admin = await cloud.credentials(Accounts.staging, 'admin');
  const { make } = person(place, admin);
  const object = { bucket: bucketOf('staging'), key: bootstrapKey('staging') };
  const table = { TableName: 'acme-staging-tflock' };
  const item = { LockID: { S: `${object.bucket}/${object.key}` } };
  const bootstrap = await make('bootstrap env=staging cloud=aws yes=1');
  await cloud.lockTable(admin, 'PutItem', { ...table, Item: { ...item, Info: { S: JSON.stringify(LeftLock) } } });
  const refusedByTable = await make('bootstrap env=staging cloud=aws yes=1');
  await cloud.lockTable(admin, 'DeleteItem', { ...table, Key: item });
  await putLock(cloud, admin, object);
  const refusedByFile = await make('bootstrap env=staging cloud=aws yes=1');
  await cloud.s3(admin, { method: 'DELETE', bucket: object.bucket, path: `${object.key}.tflock` });
  const secondBootstrap = await make('bootstrap env=staging cloud=aws yes=1');
  return { bootstrap, refusedByTable, refusedByFile, secondBootstrap };
}
