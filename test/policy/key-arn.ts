/** Whether a value is the ARN of a key of ours: an alias of AWS is none, nor is a word that a mock makes up. */
export function isKeyArn(value: unknown): boolean {
  return typeof value === 'string' && /^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/./.test(value);
}
