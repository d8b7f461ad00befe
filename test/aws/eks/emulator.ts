import { type Answer, type LoopbackServer, type Sent, serveOnLoopback } from '../loopback-server.ts';
import { newPlace, type Place } from './place.ts';
import { Refusal } from './refusal.ts';
import { answer } from './routes.ts';

/**
 * The control plane of EKS on loopback: it keeps what moto forgets and refuses what EKS refuses. Nothing runs: whatever
 * was created is active at once.
 */
export interface Eks extends LoopbackServer {
  /** Makes the role known whose session signs with this access key; it says in which account a request works. */
  readonly know: (accessKeyId: string, principal: string) => void;
}

export async function startEks(): Promise<Eks> {
  const principals = new Map<string, string>();
  const places = new Map<string, Place>();
  const server = await serveOnLoopback(sent => {
    try {
      return { status: 200, headers: Json, body: JSON.stringify(answered(sent, principals, places)) };
    } catch (error) {
      return refused(error);
    }
  });
  return { ...server, know: (accessKeyId, principal) => principals.set(accessKeyId, principal) };
}

const Json = { 'content-type': 'application/json' };

function answered(sent: Sent, principals: ReadonlyMap<string, string>, places: Map<string, Place>): object {
  const [, key = '', region = ''] = Signature.exec(`${sent.headers.authorization}`) ?? [];
  const principal = principals.get(key);
  if (principal === undefined) {
    throw new Refusal(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  const [, , , , account = ''] = principal.split(':');
  const place = places.get(`${account} ${region}`) ?? newPlace(account, region);
  places.set(`${account} ${region}`, place);
  const url = new URL(sent.path, 'http://eks');
  const body = sent.body.length === 0 ? {} : JSON.parse(`${sent.body}`);
  return answer(`${sent.method} ${url.pathname}`, { place, principal, query: url.searchParams, body });
}

const Signature = /Credential=([^/]+)\/[^/]+\/([^/]+)\/eks\//;

function refused(error: unknown): Answer {
  if (!(error instanceof Refusal)) throw error;
  const { status, type, message } = error;
  return { status, headers: { ...Json, 'x-amzn-ErrorType': type }, body: JSON.stringify({ message }) };
}
