import type { Answer } from '../aws/loopback-server.ts';

export function json(status: number, value: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
