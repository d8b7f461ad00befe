import { createHash } from 'node:crypto';
import type { Answer, Sent } from '../aws/loopback-server.ts';
import { json } from './json.ts';

/** Cloud Storage as far as Terraform keeps states in it: objects whose generation can be asked for. */
export interface ObjectStore {
  readonly answer: (sent: Sent) => Answer;
  /** The text of an object: `bucket/name`. */
  readonly textOf: (object: string) => string | undefined;
}

interface StoredObject {
  readonly body: Buffer;
  readonly generation: number;
}

interface Objects {
  readonly stored: Map<string, StoredObject>;
  generation: number;
}

/** Which buckets there are, and who may read and write in them. */
export interface Buckets {
  readonly exists: (bucket: string) => boolean;
  readonly mayUse: (token: string, bucket: string) => boolean;
}

export function objectStore({ exists, mayUse }: Buckets): ObjectStore {
  const objects: Objects = { stored: new Map(), generation: 0 };
  return {
    answer: sent => {
      const request = requestOf(sent);
      const token = `${sent.headers.authorization}`.replace(/^Bearer /, '');
      if (!exists(request.bucket)) return refusal(404, 'notFound', 'The specified bucket does not exist.');
      if (!mayUse(token, request.bucket)) return refusal(403, 'forbidden', 'does not have storage.objects access');
      return answerOf(request, objects);
    },
    textOf: object => objects.stored.get(object)?.body.toString(),
  };
}

interface StorageRequest extends Sent {
  readonly bucket: string;
  /** The object; empty when it is about all of them. */
  readonly name: string;
  readonly isUpload: boolean;
  /** Whether the content is asked for, and not what is known about it. */
  readonly isDownload: boolean;
  readonly query: URLSearchParams;
}

// The JSON API, https://cloud.google.com/storage/docs/json_api/v1, and the XML API for downloads: /<bucket>/<name>.
function requestOf(sent: Sent): StorageRequest {
  const { pathname, searchParams: query } = new URL(sent.path, 'https://host');
  const [, upload, ofApi, name = ''] = /^(\/upload)?\/storage\/v1\/b\/([^/]+)\/o(?:\/(.+))?$/.exec(pathname) ?? [];
  if (ofApi !== undefined) {
    const isDownload = query.get('alt') === 'media';
    return {
      ...sent,
      bucket: ofApi,
      name: decodeURIComponent(name),
      isUpload: upload !== undefined,
      isDownload,
      query,
    };
  }
  const [, bucket = '', ...path] = pathname.split('/').map(decodeURIComponent);
  return { ...sent, bucket, name: path.join('/'), isUpload: false, isDownload: true, query };
}

function answerOf(request: StorageRequest, objects: Objects): Answer {
  if (request.isUpload) return uploaded(request, objects);
  if (request.name === '') return listed(request, objects);
  const id = `${request.bucket}/${request.name}`;
  const object = objects.stored.get(id);
  if (!object) return refusal(404, 'notFound', `No such object: ${id}`);
  if (!isAsAsked(request, object)) return refusal(412, 'conditionNotMet', NotMet);
  if (request.method === 'DELETE') {
    objects.stored.delete(id);
    return { status: 204, headers: {}, body: '' };
  }
  return request.isDownload ? content(object) : json(200, resource(request.bucket, request.name, object));
}

const NotMet = 'At least one of the pre-conditions you specified did not hold.';

// A precondition of 0 is that there is none yet: https://cloud.google.com/storage/docs/request-preconditions
function isAsAsked({ query }: StorageRequest, object: StoredObject | undefined): boolean {
  const asked = query.get('ifGenerationMatch');
  return asked === null || asked === `${object?.generation ?? 0}`;
}

function uploaded(request: StorageRequest, objects: Objects): Answer {
  const [metadata, body] = parts(request);
  const name = request.query.get('name') ?? (JSON.parse(`${metadata}`) as { name: string }).name;
  const id = `${request.bucket}/${name}`;
  if (!isAsAsked(request, objects.stored.get(id))) return refusal(412, 'conditionNotMet', NotMet);
  objects.generation += 1;
  const object = { body: body ?? Buffer.alloc(0), generation: objects.generation };
  objects.stored.set(id, object);
  return json(200, resource(request.bucket, name, object));
}

// multipart/related: what is to be known about the object, and its content.
function parts({ headers, body }: Sent): Buffer[] {
  const [, boundary = ''] = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '') ?? [];
  const texts = body.toString('latin1').split(`--${boundary}`).slice(1, -1);
  return texts.map(text => Buffer.from(text.slice(text.indexOf('\r\n\r\n') + 4, -2), 'latin1'));
}

function listed({ bucket, query }: StorageRequest, { stored }: Objects): Answer {
  const start = `${bucket}/${query.get('prefix') ?? ''}`;
  const items = [...stored]
    .filter(([id]) => id.startsWith(start))
    .map(([id, object]) => resource(bucket, id.slice(bucket.length + 1), object));
  return json(200, { kind: 'storage#objects', items });
}

function resource(bucket: string, name: string, { body, generation }: StoredObject): object {
  return {
    kind: 'storage#object',
    bucket,
    name,
    generation: `${generation}`,
    metageneration: '1',
    size: `${body.length}`,
  };
}

function content({ body, generation }: StoredObject): Answer {
  const headers = {
    'content-length': `${body.length}`,
    'content-type': 'application/json',
    'x-goog-generation': `${generation}`,
    'x-goog-hash': `md5=${createHash('md5').update(body).digest('base64')}`,
    'x-goog-metageneration': '1',
  };
  return { status: 200, headers, body };
}

function refusal(code: number, reason: string, message: string): Answer {
  return json(code, { error: { code, message, errors: [{ reason, message }] } });
}
