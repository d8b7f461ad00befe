/** The text is not HCL: whoever asked for a structural merge can still merge it as plain text. */
export class HclSyntaxError extends Error {
  override name = 'HclSyntaxError';
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;

  constructor(message: string, text: string, at: number) {
    const before = text.slice(0, at).split('\n');
    super(`${message} in line ${before.length}`);
    this.line = before.length;
    this.column = (before.at(-1) ?? '').length + 1;
  }
}
