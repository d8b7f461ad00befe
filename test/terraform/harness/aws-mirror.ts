import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse, resolve } from 'node:path';

let found: { readonly mirror: string | undefined } | undefined;

/**
 * A filesystem mirror that holds hashicorp/aws: the folder above `registry.terraform.io`. Looked for in
 * TF_PLUGIN_MIRROR, in terraform's own configuration and folders, and then near the root of the disk.
 */
export function findAwsMirror(): string | undefined {
  found ??= { mirror: configuredFolders().find(holdsAws) ?? searchDisk() };
  return found.mirror;
}

function holdsAws(folder: string): boolean {
  return existsSync(join(folder, 'registry.terraform.io', 'hashicorp', 'aws'));
}

// The folders are those of https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
function configuredFolders(): string[] {
  const home = homedir();
  const { TF_PLUGIN_MIRROR, TF_CLI_CONFIG_FILE, TF_PLUGIN_CACHE_DIR } = process.env;
  const given = [TF_PLUGIN_MIRROR, ...mirrorsIn(TF_CLI_CONFIG_FILE ?? join(home, '.terraformrc')), TF_PLUGIN_CACHE_DIR];
  const implied = [
    '.terraform.d/plugins',
    '.local/share/terraform/plugins',
    'Library/Application Support/io.terraform/plugins',
  ];
  const shared = ['usr/local/share/terraform/plugins', 'usr/share/terraform/plugins'];
  return [
    ...given.flatMap(folder => folder || []),
    ...implied.map(folder => join(home, folder)),
    ...shared.map(folder => join(parse(home).root, folder)),
  ];
}

function mirrorsIn(configFile: string): string[] {
  if (!existsSync(configFile)) return [];
  const paths = readFileSync(configFile, 'utf8').matchAll(/^\s*path\s*=\s*"([^"]+)"/gm);
  return [...paths].flatMap(([, path]) => path ?? []);
}

const SearchDepth = 3;

// Kernel file systems, other machines' disks, and trees that are large and hold no mirror.
const Skipped = new Set(['proc', 'sys', 'dev', 'run', 'mnt', 'media', 'net', 'Volumes', 'node_modules', 'lost+found']);

function searchDisk(): string | undefined {
  let level = [parse(resolve('.')).root];
  for (let depth = 0; depth <= SearchDepth; depth += 1) {
    const mirror = level.find(holdsAws);
    if (mirror !== undefined) return mirror;
    level = level.flatMap(subfolders);
  }
  return undefined;
}

function subfolders(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter(entry => entry.isDirectory() && !Skipped.has(entry.name))
      .map(entry => join(folder, entry.name));
  } catch {
    return [];
  }
}
