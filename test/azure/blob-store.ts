import { createHash, randomUUID } from 'node:crypto';
import type { Answer, Sent } from '../aws/loopback-server.ts';

/** Azure Blob storage as far as Terraform keeps states in it: blobs, their metadata and their leases. */
export interface BlobStore {
  readonly answer: (sent: Sent) => Answer;
  /** Whether somebody holds the lease of a blob: `account/container/path`. */
  readonly isLeased: (blob: string) => boolean;
  readonly textOf: (blob: string) => string | undefined;
}

interface Blob {
  readonly body: Buffer;
  readonly metadata: Readonly<Record<string, string>>;
  readonly lease?: string | undefined;
}

/** `mayUse` says whether a bearer of a token may read and write in `account/container`. */
export function blobStore(mayUse: (token: string, container: string) => boolean): BlobStore {
  const blobs = new Map<string, Blob>();
  return {
    answer: sent => {
      const request = requestOf(sent);
      const token = `${sent.headers.authorization}`.replace(/^Bearer /, '');
      if (!mayUse(token, request.container)) return refusal(403, 'AuthorizationPermissionMismatch');
      return request.list ? listed(request, blobs) : answerOf(request, blobs);
    },
    isLeased: blob => blobs.get(blob)?.lease !== undefined,
    textOf: blob => blobs.get(blob)?.body.toString(),
  };
}

interface BlobRequest extends Sent {
  /** `account/container`. */
  readonly container: string;
  /** `account/container/path`. */
  readonly id: string;
  /** The prefix of the blobs to list; undefined when it is about one. */
  readonly list: string | undefined;
  /** What it is about when it is not about the whole blob. */
  readonly comp: string;
}

// https://<account>.blob.core.windows.net/<container>/<path>
function requestOf(sent: Sent): BlobRequest {
  const { pathname, searchParams } = new URL(sent.path, 'https://host');
  const [account = ''] = `${sent.headers.host}`.split('.');
  const [, container = '', ...path] = pathname.split('/').map(decodeURIComponent);
  const comp = searchParams.get('comp') ?? '';
  const list = comp === 'list' ? (searchParams.get('prefix') ?? '') : undefined;
  return { ...sent, container: `${account}/${container}`, id: [account, container, ...path].join('/'), list, comp };
}

function listed({ container, list }: BlobRequest, blobs: ReadonlyMap<string, Blob>): Answer {
  const names = [...blobs.keys()].filter(id => id.startsWith(`${container}/${list}`));
  const items = names.map(id => `<Blob><Name>${id.slice(container.length + 1)}</Name></Blob>`).join('');
  const body = `<EnumerationResults><Blobs>${items}</Blobs><NextMarker/></EnumerationResults>`;
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

function answerOf(request: BlobRequest, blobs: Map<string, Blob>): Answer {
  const blob = blobs.get(request.id);
  if (request.method === 'PUT') return put(request, blob, blobs);
  if (!blob) return refusal(404, 'BlobNotFound');
  if (request.method !== 'DELETE') return found(blob);
  const locked = leaseRefusal(request, blob);
  if (locked) return locked;
  blobs.delete(request.id);
  return done(202);
}

function put(request: BlobRequest, blob: Blob | undefined, blobs: Map<string, Blob>): Answer {
  if (request.comp === 'lease') return blob ? leased(request, blob, blobs) : refusal(404, 'BlobNotFound');
  const locked = leaseRefusal(request, blob);
  if (locked) return locked;
  if (request.comp === '') {
    blobs.set(request.id, { body: request.body, metadata: metadataOf(request), lease: blob?.lease });
    return done(201);
  }
  if (!blob) return refusal(404, 'BlobNotFound');
  if (request.comp !== 'metadata') return refusal(400, 'UnsupportedQueryParameter');
  blobs.set(request.id, { ...blob, metadata: metadataOf(request) });
  return done(200);
}

// https://learn.microsoft.com/rest/api/storageservices/lease-blob
function leased(request: BlobRequest, blob: Blob, blobs: Map<string, Blob>): Answer {
  const action = request.headers['x-ms-lease-action'];
  if (action === 'acquire') {
    if (blob.lease !== undefined) return refusal(409, 'LeaseAlreadyPresent');
    const lease = request.headers['x-ms-proposed-lease-id'] || randomUUID();
    blobs.set(request.id, { ...blob, lease });
    return done(201, { 'x-ms-lease-id': lease });
  }
  if (action !== 'release') return refusal(400, 'InvalidHeaderValue');
  if (request.headers['x-ms-lease-id'] !== blob.lease) return refusal(409, 'LeaseIdMismatchWithLeaseOperation');
  blobs.set(request.id, { ...blob, lease: undefined });
  return done(200);
}

// Who holds the lease says so; nobody else may write.
function leaseRefusal({ headers }: BlobRequest, blob: Blob | undefined): Answer | undefined {
  const lease = headers['x-ms-lease-id'];
  if (lease === blob?.lease) return undefined;
  if (blob?.lease === undefined) return refusal(412, 'LeaseNotPresentWithBlobOperation');
  return lease === undefined ? refusal(412, 'LeaseIdMissing') : refusal(412, 'LeaseIdMismatchWithBlobOperation');
}

const Metadata = 'x-ms-meta-';

function metadataOf({ headers }: BlobRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith(Metadata)));
}

function found({ body, metadata, lease }: Blob): Answer {
  const headers = {
    ...metadata,
    'content-length': `${body.length}`,
    'content-md5': createHash('md5').update(body).digest('base64'),
    'content-type': 'application/json',
    'x-ms-blob-type': 'BlockBlob',
    'x-ms-lease-status': lease === undefined ? 'unlocked' : 'locked',
  };
  return { status: 200, headers, body };
}

function done(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: '' };
}

function refusal(status: number, code: string): Answer {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml', 'x-ms-error-code': code }, body };
}
