import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { type Answer, listenerOf, type Sent } from '../aws/loopback-server.ts';
import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { selfSigned } from './certificate.ts';

export type Respond = (sent: Sent) => Answer | Promise<Answer>;

/** Hosts of the internet that this machine answers for. */
export interface Hosts {
  /** With it a program asks here whatever it would ask the internet, and trusts what it hears. */
  readonly environment: Environment;
  /** Hosts that were asked for and that nobody answers for. */
  readonly refused: readonly string[];
  readonly stop: () => void;
}

/**
 * A proxy on loopback that ends TLS itself, so that configurations that name real hosts work unchanged. The keys are host
 * names, or begin with an asterisk.
 */
export async function serveHosts(hosts: Readonly<Record<string, Respond>>): Promise<Hosts> {
  const { certificate, key } = selfSigned(Object.keys(hosts));
  const refused: string[] = [];
  const proxy = createServer((_, response) => response.writeHead(501).end());
  const servers = new Map(Object.entries(hosts).map(([name, respond]) => [name, createServer(listenerOf(respond))]));
  proxy.on('connect', ({ url = '' }, socket) => {
    const host = url.replace(/:\d+$/, '');
    const server = servers.get(host) ?? servers.get(host.replace(/^[^.]+/, '*'));
    socket.on('error', () => undefined);
    if (!server) {
      refused.push(host);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const tls = new TLSSocket(socket, { isServer: true, key, cert: certificate, ALPNProtocols: ['http/1.1'] });
    tls.on('error', () => undefined);
    server.emit('connection', tls);
  });
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  return { environment: environmentOf(proxy, certificate), refused, stop: () => stop([proxy, ...servers.values()]) };
}

function environmentOf(proxy: Server, certificate: string): Environment {
  const file = join(scratchFolder(), 'authority.pem');
  writeFileSync(file, certificate);
  return { HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, SSL_CERT_FILE: file };
}

function stop(servers: readonly Server[]): void {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
}
