import { once } from 'node:events';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { providerCalls } from './calls.ts';
import { createGrpcServer } from './grpc-server.ts';
import { readRecording, recordingPath } from './recording.ts';

type Environment = Readonly<Record<string, string | undefined>>;

// Terraform's own mark that it, and not a person, starts the program (internal/plugin6/serve.go).
const Cookie = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';

/**
 * Serves the recording that the executable's name asks for, such as `terraform-provider-aws_v5.100.0`, until terraform
 * shuts it down. Plain HTTP/2 only: terraform has to run with TF_DISABLE_PLUGIN_TLS.
 */
export async function servePlugin(executable: string, environment: Environment): Promise<void> {
  if (environment.TF_PLUGIN_MAGIC_COOKIE !== Cookie)
    throw new Error('This is a terraform plugin; terraform starts it.');
  if (environment.PLUGIN_CLIENT_CERT) throw new Error('This plugin has no TLS: set TF_DISABLE_PLUGIN_TLS=1.');
  const folder = mkdtempSync(join(tmpdir(), 'plugin-'));
  const quit = () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  const recording = readRecording(recordingPath(recordingName(executable)));
  const socket = join(folder, 'plugin');
  const server = createGrpcServer({ calls: providerCalls(recording), onShutdown: quit });
  server.listen(socket);
  await once(server, 'listening');
  // go-plugin's handshake: core protocol, app protocol, network, address, kind, server certificate (none).
  writeSync(process.stdout.fd, `1|6|unix|${socket}|grpc|\n`);
}

function recordingName(executable: string): string {
  const [, type, version] = /^terraform-provider-([a-z0-9-]+)_v(.+)$/.exec(basename(executable)) ?? [];
  if (type === undefined) throw new Error(`${basename(executable)} in ${dirname(executable)} is no provider's name.`);
  return `${type}-${version}`;
}
