import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, parse, resolve } from 'node:path';

// The major versions that generated code asks for.
const Majors = { aws: ['5', '6'], azurerm: ['5'], google: ['7', '8'] } as const;

export type RealProvider = keyof typeof Majors;

const found = new Map<RealProvider, string | undefined>();

/**
 * A filesystem mirror that holds a real provider in a version that generated code takes: the folder above
 * `registry.terraform.io`. Looked for in TF_PLUGIN_MIRROR, in terraform's own configuration and folders, and then near the
 * root of the disk.
 */
export function findMirror(provider: RealProvider): string | undefined {
  const holds = (folder: string) => versionsIn(folder, provider).length > 0;
  if (!found.has(provider)) found.set(provider, configuredFolders().find(holds) ?? searchDisk(holds));
  return found.get(provider);
}

// As folders, or as archives: terraform-provider-azurerm_5.2.0_linux_amd64.zip.
function versionsIn(mirror: string, provider: RealProvider): string[] {
  const entries = entriesOf(join(mirror, 'registry.terraform.io', 'hashicorp', provider));
  const versions = entries.flatMap(({ name }) => /(?:^|_)(\d+)\.\d+\.\d+/.exec(name)?.[1] ?? []);
  return versions.filter(major => (Majors[provider] as readonly string[]).includes(major));
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

function searchDisk(holds: (folder: string) => boolean): string | undefined {
  let level = [parse(resolve('.')).root];
  for (let depth = 0; depth <= SearchDepth; depth += 1) {
    const mirror = level.find(holds);
    if (mirror !== undefined) return mirror;
    level = level.flatMap(subfolders);
  }
  return undefined;
}

// What other tests lay down for a while is no mirror.
function subfolders(folder: string): string[] {
  const folders = entriesOf(folder).filter(entry => entry.isDirectory() && !Skipped.has(entry.name));
  return folders.map(entry => join(folder, entry.name)).filter(path => path !== tmpdir());
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
