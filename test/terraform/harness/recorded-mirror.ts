import { mkdirSync, symlinkSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecording, recordingPath } from '../provider/recording.ts';
import { scratchFolder } from './scratch.ts';

/**
 * A filesystem mirror whose providers are our schema provider, for environmentWithMirror. Slower than attaching, but only
 * here terraform checks version constraints and source addresses, and writes a lock file.
 */
export function recordedMirror(recordings: readonly string[]): string {
  const mirror = scratchFolder();
  for (const name of recordings) {
    const { provider, version } = readRecording(recordingPath(name)).recorded;
    const folder = join(mirror, 'registry.terraform.io', provider, version, hostPlatform());
    mkdirSync(folder, { recursive: true });
    symlinkSync(Executable, join(folder, `terraform-provider-${provider.replace(/^.*\//, '')}_v${version}`));
  }
  return mirror;
}

const Executable = fileURLToPath(new URL('../provider/plugin.mjs', import.meta.url));

// Go's names where they differ from Node's.
const Architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

function hostPlatform(): string {
  return `${platform()}_${Architectures[arch()] ?? arch()}`;
}
