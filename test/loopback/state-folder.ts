import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { type Ran, terraform } from '../terraform/harness/terraform.ts';
import { findTerraform } from '../terraform/harness/tools.ts';

/** A root that keeps its state where a backend.tf says, as several people have checked it out. */
export interface StateFolder {
  readonly run: (as: Environment, ...args: readonly string[]) => Promise<Ran>;
  /** Applies, and ends it without a word as soon as the promise is kept. */
  readonly killed: (as: Environment, when: () => Promise<void>) => Promise<void>;
  /** The next apply stops halfway until `finish`. */
  readonly pause: () => void;
  readonly finish: () => void;
  readonly write: (file: string, text: string) => void;
}

const Main = `variable "serial" {
  type    = number
  default = 1
}

resource "terraform_data" "this" {
  triggers_replace = [var.serial]

  provisioner "local-exec" {
    command = "while [ -e pause ]; do sleep 0.1; done"
  }
}

output "serial" {
  value = terraform_data.this.triggers_replace[0]
}
`;

export function stateFolder(backend: string): StateFolder {
  const cwd = scratchFolder();
  const write = (file: string, text: string) => writeFileSync(join(cwd, file), text);
  write('main.tf', Main);
  write('backend.tf', backend);
  return {
    run: (env, ...args) => terraform(args, { cwd, env }),
    killed: async (env, when) => {
      const child = spawn(`${findTerraform()}`, ['apply', '-auto-approve', '-var=serial=0'], {
        cwd,
        env,
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      await when();
      child.kill('SIGKILL');
      await ended;
    },
    pause: () => write('pause', ''),
    finish: () => rmSync(join(cwd, 'pause'), { force: true }),
    write,
  };
}
