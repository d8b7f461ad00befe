/** Whether files need the AWS provider. Where none does its version makes no difference: such a folder is tried once. */
export function isOnAws(texts: Iterable<string>): boolean {
  return [...texts].some(text => /^ +source += "hashicorp\/aws"$/m.test(text));
}
