import type { Place } from './hostile-answers.ts';

const prod = ['environments', 'prod'];
const extra = [...prod, 'tags', 'extra'];
const inTags = /[^\p{L}\p{Z}\p{N}_.:/=+@-]/gu;
const control = /\p{Cc}/gu;
const inOwner = /[\s@#"]/g;

// Of a project and of every environment, whatever its cloud.
const shared: readonly Place[] = [
  { path: ['project', 'team'], refused: inTags },
  { path: ['project', 'costCenter'], refused: inTags },
  { path: ['project', 'contacts', 'email'], refused: /[^\w.+-]/g },
  { path: ['project', 'contacts', 'chat'], refused: control },
  { path: ['project', 'contacts', 'pager'], refused: control },
  { path: ['project', 'contacts', 'escalation'], refused: control },
  { path: ['project', 'owners'], refused: inOwner },
  { path: ['project', 'name'], refused: /[^a-z0-9-]/g },
  { path: ['project', 'repository'], refused: /[^\w.-]/g },
  { path: ['project', 'defaultBranch'], refused: /[^\w./-]/g },
  { path: [...prod, 'network', 'natReason'], refused: control },
];

export const awsTexts: readonly Place[] = [
  ...shared,
  { path: [...extra, 'Data Class'], refused: inTags },
  { path: extra, refused: inTags, isName: true },
  { path: [...prod, 'state', 'principals'], refused: /[^A-Za-z0-9+=,.@_/*?-]/g },
  { path: [...prod, 'state', 'aws', 'bucket'], refused: /[^a-z0-9-]/g },
  { path: [...prod, 'state', 'aws', 'table'], refused: /[^\w.-]/g },
  { path: [...prod, 'aws', 'account'], refused: /[^0-9]/g },
];

export const azureTexts: readonly Place[] = [
  ...shared,
  { path: [...extra, 'data-class'], refused: inTags },
  { path: extra, refused: /[^A-Za-z0-9_.-]/g, isName: true },
  { path: [...prod, 'state', 'azure', 'resourceGroup'], refused: /[^\w().-]/g },
  { path: [...prod, 'state', 'azure', 'storageAccount'], refused: /[^a-z0-9]/g },
  { path: [...prod, 'state', 'azure', 'container'], refused: /[^a-z0-9-]/g },
  { path: [...prod, 'state', 'azure', 'vault'], refused: /[^a-z0-9-]/g },
];

export const gcpTexts: readonly Place[] = [
  ...shared,
  { path: [...extra, 'data-class'], refused: inTags },
  { path: extra, refused: inTags, isName: true },
  { path: [...prod, 'state', 'gcp', 'bucket'], refused: /[^a-z0-9-]/g },
  { path: [...prod, 'state', 'gcp', 'principals'], refused: /[\s@"<>*]/g },
];
