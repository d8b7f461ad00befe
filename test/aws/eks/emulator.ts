import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { newPlace, type Place } from './place.ts';
import { Refusal } from './refusal.ts';
import { answer } from './routes.ts';

/**
 * The control plane of EKS on loopback: it keeps what moto forgets and refuses what EKS refuses. Nothing runs: whatever
 * was created is active at once.
 */
export interface Eks {
  readonly url: string;
  /** Makes the role known whose session signs with this access key; it says in which account a request works. */
  readonly know: (accessKeyId: string, principal: string) => void;
  readonly stop: () => void;
}

export async function startEks(): Promise<Eks> {
  const principals = new Map<string, string>();
  const places = new Map<string, Place>();
  const server = createServer((incoming, response) => {
    handled(incoming, principals, places).then(
      body => send(response, 200, body),
      error => send(response, ...refused(error)),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    know: (accessKeyId, principal) => principals.set(accessKeyId, principal),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function handled(
  incoming: IncomingMessage,
  principals: ReadonlyMap<string, string>,
  places: Map<string, Place>,
): Promise<object> {
  const sent = await text(incoming);
  const [, key = '', region = ''] =
    /Credential=([^/]+)\/[^/]+\/([^/]+)\/eks\//.exec(`${incoming.headers.authorization}`) ?? [];
  const principal = principals.get(key);
  if (principal === undefined) {
    throw new Refusal(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  const [, , , , account = ''] = principal.split(':');
  const place = places.get(`${account} ${region}`) ?? newPlace(account, region);
  places.set(`${account} ${region}`, place);
  const url = new URL(`${incoming.url}`, 'http://eks');
  const call = { place, principal, query: url.searchParams, body: sent === '' ? {} : JSON.parse(sent) };
  return answer(`${incoming.method} ${url.pathname}`, call);
}

type Answered = readonly [status: number, body: object, type?: string];

function refused(error: unknown): Answered {
  if (error instanceof Refusal) return [error.status, { message: error.message }, error.type];
  return [500, { message: `${error}` }, 'ServerException'];
}

function send(response: ServerResponse, ...[status, body, type]: Answered): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(type && { 'x-amzn-ErrorType': type }) });
  response.end(JSON.stringify(body));
}
