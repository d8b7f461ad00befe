import type { Environment } from '../terraform/harness/environment.ts';
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
