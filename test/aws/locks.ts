import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../terraform/harness/environment.ts';
import { bucketOf, type Root, stateKey } from './answers.ts';
import type { Cloud } from './cloud.ts';

/** A lock that a job of CI left behind, as Terraform writes it. */
export const LeftLock = {
  ID: '0f3a1c52-6c1e-4b8e-9d5a-3f2b1c0d4e5f',
  Operation: 'OperationTypeApply',
  Who: 'runner@ci-17',
  Version: '1.11.4',
  Created: '2026-01-01T00:00:00Z',
  Info: '',
  Path: '',
} as const;

/** Leaves that lock beside a state. */
export async function putLock(cloud: Cloud, as: Environment, { bucket, key }: { bucket: string; key: string }) {
  const body = JSON.stringify({ ...LeftLock, Path: `${bucket}/${key}` });
  await cloud.s3(as, { method: 'PUT', bucket, path: `${key}.tflock`, body });
}

/** Waits until somebody works on a root, for a minute at most. */
export async function untilLocked(cloud: Cloud, as: Environment, root: Root): Promise<void> {
  const lock = { method: 'HEAD', bucket: bucketOf(root.env), path: `${stateKey(root)}.tflock` } as const;
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await cloud.s3(as, lock)).status === 200) return;
    await sleep(200);
  }
}
