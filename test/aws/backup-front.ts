import { randomUUID } from 'node:crypto';
import { type Answer, forward, type LoopbackServer, type Sent, serveOnLoopback } from './loopback-server.ts';

type Tags = Readonly<Record<string, string>>;

interface Kept {
  readonly selections: Map<string, object>;
  readonly tags: Map<string, Tags>;
}

/**
 * Stands before moto's AWS Backup, which knows no selections, so that the AWS provider would ask for one for ever, and
 * forgets the tags of vaults and plans. Names of paths: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Operations.html
 */
export async function startBackupFront(moto: string): Promise<LoopbackServer> {
  const kept: Kept = { selections: new Map(), tags: new Map() };
  return serveOnLoopback(async sent => {
    const { pathname } = new URL(sent.path, moto);
    const [, plan, selection] = /^\/backup\/plans\/([^/]+)\/selections\/?([^/]*)$/.exec(pathname) ?? [];
    if (plan !== undefined) return selectionAnswer(sent, kept, [plan, selection || randomUUID()]);
    const [, verb, arn] = /^\/(tags|untag)\/([^/]+)\/?$/.exec(pathname) ?? [];
    if (arn !== undefined) return tagsAnswer(sent, kept, `${verb} ${decodeURIComponent(arn)}`);
    return made(sent, await forward(sent, moto), kept);
  });
}

function selectionAnswer({ method, body }: Sent, { selections }: Kept, ids: readonly [string, string]): Answer {
  const [BackupPlanId, SelectionId] = ids;
  const key = ids.join('/');
  const made = { BackupPlanId, SelectionId, CreationDate: Date.now() / 1000 };
  if (method === 'PUT') selections.set(key, { ...made, ...JSON.parse(`${body}`) });
  const found = selections.get(key);
  if (found === undefined) return json(400, { Code: 'InvalidParameterValueException', Message: 'No such selection' });
  if (method === 'DELETE') selections.delete(key);
  return json(200, found);
}

function tagsAnswer({ method, body }: Sent, { tags }: Kept, asked: string): Answer {
  const [verb, arn = ''] = asked.split(' ');
  const before = tags.get(arn) ?? {};
  if (method === 'GET') return json(200, { Tags: before });
  const { Tags: added = {}, TagKeyList: removed = [] } = JSON.parse(`${body}`) as {
    Tags?: Tags;
    TagKeyList?: string[];
  };
  const left = Object.entries(before).filter(([key]) => verb !== 'untag' || !removed.includes(key));
  tags.set(arn, { ...Object.fromEntries(left), ...added });
  return json(200, {});
}

// What was just made bears the tags that the request gave it.
function made({ method, body }: Sent, answered: Answer, { tags }: Kept): Answer {
  if (method !== 'PUT' || answered.status !== 200) return answered;
  const asked = JSON.parse(`${body}`) as Readonly<Record<string, Tags | undefined>>;
  const { BackupVaultArn, BackupPlanArn } = parse(answered.body);
  const arn = BackupVaultArn ?? BackupPlanArn;
  if (arn) tags.set(arn, asked.BackupVaultTags ?? asked.BackupPlanTags ?? {});
  return answered;
}

function parse(body: Answer['body']): Readonly<Record<string, string | undefined>> {
  return `${body}` === '' ? {} : JSON.parse(`${body}`);
}

function json(status: number, body: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
