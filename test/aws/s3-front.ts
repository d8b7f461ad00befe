import { allowances, denial, type PolicyQuestion } from './bucket-policy.ts';
import { type Answer, forward, type LoopbackServer, type Sent, serveOnLoopback } from './loopback-server.ts';

/**
 * An HTTP proxy on loopback that stands before moto's S3 and closes two of its gaps, so that buckets are asked under
 * the host names of AWS and no backend.tf has to change. moto refuses whatever a Deny statement names and does not look
 * at its condition; here bucket policies are kept and judged with their conditions. And moto forgets a part of a
 * lifecycle rule, for which the AWS provider then waits three minutes, and that events go to EventBridge; here both
 * settings are answered as they were sent.
 */
export interface S3Front extends LoopbackServer {
  /** Makes the principal known that signs with this access key: the ARN of a role or user. */
  readonly know: (accessKeyId: string, principal: string) => void;
}

interface Kept {
  readonly policies: Map<string, string>;
  /** By bucket and name of the setting. */
  readonly settings: Map<string, Buffer>;
  readonly principals: Map<string, string>;
}

interface Asked extends Sent {
  readonly url: URL;
  readonly bucket: string;
}

/** Starts the proxy; `moto` is the address of moto_server. */
export async function startS3Front(moto: string): Promise<S3Front> {
  const kept: Kept = { policies: new Map(), settings: new Map(), principals: new Map() };
  const server = await serveOnLoopback(sent => answer(addressed(sent), kept, moto));
  return { ...server, know: (accessKeyId, principal) => kept.principals.set(accessKeyId, principal) };
}

// http://<bucket>.s3.<region>.amazonaws.com/<key>
function addressed(sent: Sent): Asked {
  const url = new URL(sent.path);
  return { ...sent, path: `${url.pathname}${url.search}`, url, bucket: url.hostname.replace(/\.s3\..*$/, '') };
}

async function answer(asked: Asked, kept: Kept, moto: string): Promise<Answer> {
  const sid = denial(kept.policies.get(asked.bucket) ?? '{"Statement":[]}', question(asked, kept.principals));
  if (sid !== undefined) return refusal(sid);
  if (asked.url.searchParams.has('policy')) return policyAnswer(asked, kept.policies, moto);
  return asSent(asked, await forward(asked, moto), kept.settings);
}

function refusal(sid: string): Answer {
  const body = `<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>bucket policy: ${sid}</Message></Error>`;
  return { status: 403, headers: { 'content-type': 'application/xml' }, body };
}

async function policyAnswer(asked: Asked, policies: Map<string, string>, moto: string): Promise<Answer> {
  const { method, bucket, body } = asked;
  const policy = policies.get(bucket);
  if (method === 'GET' && policy) return { status: 200, headers: { 'content-type': 'application/json' }, body: policy };
  if (method === 'DELETE') policies.delete(bucket);
  if (method !== 'PUT') return forward(asked, moto);
  policies.set(bucket, `${body}`);
  // moto itself asks the policy of a log bucket whether the logging service may write.
  const left = allowances(`${body}`);
  return left ? forward({ ...asked, body: Buffer.from(left) }, moto) : { status: 204, headers: {}, body: '' };
}

const Forgotten = ['lifecycle', 'notification'];

function asSent({ method, bucket, url, body }: Asked, answered: Answer, settings: Map<string, Buffer>): Answer {
  const setting = Forgotten.find(name => url.searchParams.has(name));
  const key = `${bucket} ${setting}`;
  if (setting && method === 'PUT') settings.set(key, body);
  const sent = settings.get(key);
  if (method !== 'GET' || answered.status !== 200 || !sent) return answered;
  return { ...answered, headers: { ...answered.headers, 'content-length': `${sent.length}` }, body: sent };
}

const ObjectActions: Readonly<Record<string, string>> = {
  DELETE: 's3:DeleteObject',
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  POST: 's3:PutObject',
  PUT: 's3:PutObject',
};

const BucketActions: Readonly<Record<string, string>> = {
  DELETE: 's3:DeleteBucket',
  GET: 's3:ListBucket',
  HEAD: 's3:ListBucket',
  PUT: 's3:CreateBucket',
};

const SettingVerbs: Readonly<Record<string, string>> = { DELETE: 'Delete', GET: 'Get', PUT: 'Put' };

// Names in https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
const SettingActions: Readonly<Record<string, string>> = {
  encryption: 'EncryptionConfiguration',
  lifecycle: 'LifecycleConfiguration',
  logging: 'BucketLogging',
  notification: 'BucketNotification',
  ownershipControls: 'BucketOwnershipControls',
  policy: 'BucketPolicy',
  publicAccessBlock: 'BucketPublicAccessBlock',
  versioning: 'BucketVersioning',
};

function question(asked: Asked, principals: ReadonlyMap<string, string>): PolicyQuestion {
  const { method, url, bucket, headers } = asked;
  const key = decodeURIComponent(url.pathname.slice(1));
  const resource = `arn:aws:s3:::${bucket}${key && `/${key}`}`;
  const signer = /Credential=([^/]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const principal = principals.get(signer);
  const context = new Map(Object.entries(headers).map(([name, value]) => [`s3:${name}`, value]));
  if (principal) context.set('aws:principalarn', principal);
  context.set('aws:principalisawsservice', 'false');
  // The wire is plain only because nothing leaves this machine.
  context.set('aws:securetransport', 'true');
  return { action: actionOf(method, url, key), resource, context };
}

function actionOf(method: string, url: URL, key: string): string {
  if (key) return `${ObjectActions[method]}${url.searchParams.has('versionId') ? 'Version' : ''}`;
  const setting = Object.keys(SettingActions).find(name => url.searchParams.has(name));
  if (setting === undefined) return `${BucketActions[method]}`;
  return `s3:${SettingVerbs[method]}${SettingActions[setting]}`;
}
