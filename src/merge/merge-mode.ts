type Mode = 0o644 | 0o755;

/** Whether a file is executable: as the team has it where it changed that, else as it is generated now. */
export function mergeMode({ base, ours, theirs }: { base: Mode; ours: Mode; theirs: Mode }): Mode {
  return ours === base ? theirs : ours;
}
