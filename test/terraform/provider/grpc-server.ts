import { createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import type { Call } from './calls.ts';
import { decodeFields } from './protobuf.ts';

/** The parts of a plugin that a server needs: its calls, and what to do when terraform says it is done. */
export interface Plugin {
  readonly calls: ReadonlyMap<string, Call>;
  readonly onShutdown: () => void;
}

/** A gRPC server for one provider, with the side services of go-plugin that terraform expects; plain HTTP/2. */
export function createGrpcServer(plugin: Plugin): Http2Server {
  const server = createServer();
  server.on('stream', (stream, headers) => {
    stream.on('error', () => stream.destroy());
    serve(plugin, stream, String(headers[':path']));
  });
  return server;
}

function serve(plugin: Plugin, stream: ServerHttp2Stream, path: string): void {
  if (IdleStreams.has(path)) {
    stream.respond(GrpcHeaders);
    stream.resume();
    return;
  }
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => answer(stream, respond(plugin, path, Buffer.concat(chunks))));
  if (path === '/plugin.GRPCController/Shutdown') stream.on('close', plugin.onShutdown);
}

const GrpcHeaders = { ':status': 200, 'content-type': 'application/grpc' } as const;

// Terraform opens these when it connects and only listens; closing them would look like a crash.
const IdleStreams: ReadonlySet<string> = new Set(['/plugin.GRPCStdio/StreamStdio', '/plugin.GRPCBroker/StartStream']);

interface Answer {
  readonly status: number;
  readonly message: string;
  readonly body: Buffer;
}

const Ok = 0;
const Unimplemented = 12;
const Internal = 13;
const Serving = Buffer.from([8, 1]);

function respond(plugin: Plugin, path: string, request: Buffer): Answer {
  if (path === '/grpc.health.v1.Health/Check') return { status: Ok, message: '', body: Serving };
  if (path === '/plugin.GRPCController/Shutdown') return { status: Ok, message: '', body: Buffer.alloc(0) };
  const call = plugin.calls.get(path.replace('/tfplugin6.Provider/', ''));
  if (call === undefined) return failure(Unimplemented, `${path} is not implemented`);
  try {
    return { status: Ok, message: '', body: call(decodeFields(request.subarray(FrameHeader))) };
  } catch (error) {
    return failure(Internal, error instanceof Error ? error.message : String(error));
  }
}

function failure(status: number, message: string): Answer {
  return { status, message, body: Buffer.alloc(0) };
}

// A gRPC message is one byte "compressed" (never here) and four bytes of length before its bytes.
const FrameHeader = 5;

function answer(stream: ServerHttp2Stream, { status, message, body }: Answer): void {
  if (stream.destroyed) return;
  stream.respond(GrpcHeaders, { waitForTrailers: true });
  stream.on('wantTrailers', () => {
    stream.sendTrailers({ 'grpc-status': String(status), 'grpc-message': encodeURIComponent(message) });
  });
  if (status !== Ok) return void stream.end();
  const header = Buffer.alloc(FrameHeader);
  header.writeUInt32BE(body.length, 1);
  stream.end(Buffer.concat([header, body]));
}
