import type { Cloud } from '../../schema/clouds.ts';

/** What keeps states on each cloud. */
export const storeWords: Readonly<Record<Cloud, string>> = { aws: 'bucket', azure: 'storage account', gcp: 'bucket' };
