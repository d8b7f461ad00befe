import type { Base, FileVersions, OnDisk } from '../../src/upgrade/versions.ts';

type Texts = { base?: string; ours?: string; theirs?: string; state?: FileVersions['state']; executable?: boolean };

/** One path in its versions; what is left out is not there. */
export function versions(path: string, { base, ours, theirs, state = 'present', executable }: Texts): FileVersions {
  const mode = executable ? 0o755 : 0o644;
  const dress = { eol: 'lf', bom: false, finalNewline: true } as const;
  return {
    path,
    kind: path.endsWith('.tf') ? 'hcl' : 'text',
    policy: 'merge',
    base: base === undefined ? { kind: 'none' } : ({ kind: 'text', text: base, mode: 0o644 } satisfies Base),
    ours:
      ours === undefined
        ? { kind: 'missing' }
        : ({ kind: 'text', text: ours, dress, mode, sha256: `hash of ${path}` } satisfies OnDisk),
    theirs: theirs === undefined ? null : { text: theirs, mode: 0o644 },
    state,
  };
}
