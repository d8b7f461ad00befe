import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Http2Server } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { providerCalls } from './calls.ts';
import { createGrpcServer } from './grpc-server.ts';
import type { MockDefaults } from './known-values.ts';
import type { Recording } from './recording.ts';

export interface ServedProviders {
  /** The value for TF_REATTACH_PROVIDERS. */
  readonly reattach: string;
  readonly close: () => void;
}

/**
 * Serves recordings, one per provider, from this process; terraform attaches to them instead of starting plugins. With
 * mocks, plans know every value.
 */
export async function serveRecordings(
  recordings: readonly Recording[],
  mocks?: MockDefaults,
): Promise<ServedProviders> {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  const served = await Promise.all(recordings.map(recording => serveRecording(recording, { folder, mocks })));
  const close = () => {
    for (const { server } of served) server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { reattach: JSON.stringify(Object.fromEntries(served.map(({ entry }) => entry))), close };
}

interface Served {
  readonly server: Http2Server;
  readonly entry: readonly [address: string, attachment: object];
}

interface How {
  readonly folder: string;
  readonly mocks: MockDefaults | undefined;
}

async function serveRecording(recording: Recording, { folder, mocks }: How): Promise<Served> {
  const { provider } = recording.recorded;
  const socket = join(folder, provider.replace('/', '-'));
  const server = createGrpcServer({ calls: providerCalls(recording, mocks), onShutdown: () => undefined });
  server.listen(socket);
  await once(server, 'listening');
  server.unref();
  return { server, entry: [`registry.terraform.io/${provider}`, attachment(socket)] };
}

// "Test" tells terraform that it does not own the process and must not end it.
function attachment(socket: string): object {
  const address = { Network: 'unix', String: socket };
  return { Protocol: 'grpc', ProtocolVersion: 6, Pid: process.pid, Test: true, Addr: address };
}
