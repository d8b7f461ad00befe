import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from '../terraform/harness/tools.ts';

/** moto_server on a free port of loopback: AWS with as many accounts as anybody assumes roles in. */
export interface Moto {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts moto_server and waits until it answers; it is stopped by `stop` and never outlives a failed start. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(`${findProgram('moto_server')}`, ['-H', '127.0.0.1', '-p', `${port}`], {
    // Only then a policy of AWS can be attached to a role, and only one that there is.
    env: { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' },
    stdio: 'ignore',
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const stop = () => {
    child.kill();
    return ended;
  };
  if (await answers(url, child)) return { url, stop };
  await stop();
  throw new Error(`moto_server did not answer on ${url} within a minute.`);
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const ok = await fetch(url).then(
      () => true,
      () => false,
    );
    if (ok) return true;
    await sleep(100);
  }
  return false;
}
