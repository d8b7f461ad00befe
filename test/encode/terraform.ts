import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `terraform fmt` makes of each text. */
export function terraformFormat(texts: readonly string[]): string[] {
  return inFolder(folder => {
    const files = texts.map((_, index) => join(folder, `${index}.tf`));
    texts.forEach((text, index) => {
      writeFileSync(files[index] ?? '', text);
    });
    terraform(folder, ['fmt', '-list=false']);
    return files.map(file => readFileSync(file, 'utf8'));
  });
}

/** What terraform evaluates an expression to; `locals` is the text of a whole `locals` block. */
export function terraformValue(locals: string, expression: string): unknown {
  return inFolder(folder => {
    writeFileSync(join(folder, 'main.tf'), `${locals}\noutput "it" {\n  value = ${expression}\n}\n`);
    terraform(folder, ['apply', '-auto-approve', '-input=false', '-no-color']);
    return JSON.parse(terraform(folder, ['output', '-json', 'it']));
  });
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'encode-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function terraform(folder: string, args: readonly string[]): string {
  const settings = join(folder, 'cli.tfrc');
  writeFileSync(settings, '');
  const env = { ...process.env, TF_CLI_CONFIG_FILE: settings, CHECKPOINT_DISABLE: '1' };
  const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync('terraform', args, options);
  // Jest takes minutes over a message as long as terraform's answer to ten thousand broken strings.
  if (status !== 0) throw new Error(`terraform ${args[0]} failed: ${stderr.slice(0, 2_000)}`);
  return stdout;
}
