import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../terraform/harness/environment.ts';
import { bucketOf, type EnvironmentName, type Root, stateKey } from './answers.ts';
import type { Cloud, S3Call } from './cloud.ts';

/** Waits until somebody works on a root. */
export function untilLocked(cloud: Cloud, as: Environment, root: Root): Promise<void> {
  const path = `${stateKey(root)}.tflock`;
  return untilFound(cloud, as, { method: 'HEAD', bucket: bucketOf(root.env), path });
}

/** Waits until states can be kept: the policy of the bucket is its last setting but one, which takes a minute. */
export function untilUsable(cloud: Cloud, as: Environment, env: EnvironmentName): Promise<void> {
  return untilFound(cloud, as, { method: 'GET', bucket: bucketOf(env), path: '?policy' });
}

// For two minutes at most: whoever waits finds out by what follows.
async function untilFound(cloud: Cloud, as: Environment, call: S3Call): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await cloud.s3(as, call)).status === 200) return;
    await sleep(200);
  }
}
