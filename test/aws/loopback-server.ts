import { createServer, type IncomingMessage, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A server that only this machine sees. */
export interface LoopbackServer {
  readonly url: string;
  readonly stop: () => void;
}

export interface Sent {
  readonly method: string;
  /** As it stands in the request: a client of a proxy sends the whole URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer | string;
}

/** Serves on a free port of loopback; what `answer` throws is told as a bad gateway. */
export async function serveOnLoopback(answer: (sent: Sent) => Answer | Promise<Answer>): Promise<LoopbackServer> {
  const server = createServer(listenerOf(answer));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The same for a server of Node's own. */
export function listenerOf(answer: (sent: Sent) => Answer | Promise<Answer>): RequestListener {
  return (incoming, response) => {
    const answered = read(incoming).then(answer);
    answered.then(
      ({ status, headers: { 'transfer-encoding': _, ...headers }, body }) =>
        response.writeHead(status, headers).end(body),
      error => response.writeHead(502).end(`${error}`),
    );
  };
}

async function read(incoming: IncomingMessage): Promise<Sent> {
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, `${value}`]));
  return { method: `${incoming.method}`, path: `${incoming.url}`, headers, body: await buffer(incoming) };
}

/** What another server answers to the same request. */
export function forward({ method, path, headers, body }: Sent, server: string): Promise<Answer> {
  const options = { method, headers: { ...headers, 'content-length': `${body.length}` } };
  return new Promise((resolve, reject) => {
    const upstream = request(`${server}${path}`, options, async from => {
      resolve({ status: from.statusCode ?? 502, headers: from.headers, body: await buffer(from) });
    });
    upstream.on('error', reject).end(body);
  });
}
