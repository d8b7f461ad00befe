import { once } from 'node:events';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleRecording } from './example-recording.ts';
import { scratchFolder } from './harness/scratch.ts';
import { providerCalls } from './provider/calls.ts';
import { createGrpcServer } from './provider/grpc-server.ts';
import { servePlugin } from './provider/plugin.ts';
import { field } from './provider/protobuf.ts';

const socket = join(scratchFolder(), 's');
const server = createGrpcServer({ calls: providerCalls(exampleRecording), onShutdown: () => undefined });
const Empty = Buffer.alloc(5);

beforeAll(async () => {
  server.listen(socket);
  await once(server, 'listening');
});

afterAll(() => {
  server.close();
});

async function call(path: string, message: Buffer = Buffer.alloc(0)): Promise<object> {
  const session = connect('http://localhost', { path: socket } as object);
  const stream = session.request({ ':method': 'POST', ':path': path });
  const answer = { status: '', message: '', body: Buffer.alloc(0) };
  stream.on('trailers', trailers => {
    answer.status = String(trailers['grpc-status']);
    answer.message = decodeURIComponent(String(trailers['grpc-message']));
  });
  stream.on('data', (chunk: Buffer) => {
    answer.body = Buffer.concat([answer.body, chunk]);
  });
  stream.end(Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]));
  await once(stream, 'end');
  session.close();
  return answer;
}

describe('the gRPC server', () => {
  it('says that it is healthy, as go-plugin asks', async () => {
    const answer = { status: '0', message: '', body: Buffer.from([0, 0, 0, 0, 2, 8, 1]) };
    expect(await call('/grpc.health.v1.Health/Check')).toEqual(answer);
  });

  it.each(['StopProvider', 'ConfigureProvider', 'CloseEphemeralResource'])('has nothing to say to %s', async name => {
    expect(await call(`/tfplugin6.Provider/${name}`)).toEqual({ status: '0', message: '', body: Empty });
  });

  it('answers what it does not know as unimplemented, so that newer terraforms go on', async () => {
    const path = '/tfplugin6.Provider/GetResourceIdentitySchemas';
    expect(await call(path)).toMatchObject({ status: '12', message: `${path} is not implemented` });
  });

  it('reports what goes wrong instead of ending', async () => {
    const message = 'No recorded schema has the type cloud_éclair.';
    const answer = await call('/tfplugin6.Provider/ValidateResourceConfig', field(1, 'cloud_éclair'));
    expect(answer).toMatchObject({ status: '13', message });
  });

  it.each(['/plugin.GRPCStdio/StreamStdio', '/plugin.GRPCBroker/StartStream'])('keeps %s open', async path => {
    const session = connect('http://localhost', { path: socket } as object);
    const stream = session.request({ ':method': 'POST', ':path': path });
    stream.end(Empty);
    await once(stream, 'response');
    const first = await Promise.race([
      once(stream, 'end').then(() => 'ended'),
      new Promise(done => setTimeout(done, 50, 'open')),
    ]);
    expect(first).toBe('open');
    session.destroy();
  });
});

describe('servePlugin', () => {
  const Started = { TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2' };

  it.each([
    ['a person who starts it', 'terraform-provider-aws_v5.100.0', {}, 'terraform starts it'],
    [
      'terraform with TLS',
      'terraform-provider-aws_v5.100.0',
      { ...Started, PLUGIN_CLIENT_CERT: 'x' },
      'TF_DISABLE_PLUGIN_TLS',
    ],
    ['a name that is no provider', 'plugin.mjs', Started, "no provider's name"],
  ])('refuses %s', async (...[, executable, environment, reason]) => {
    await expect(servePlugin(executable, environment)).rejects.toThrow(reason);
  });
});
