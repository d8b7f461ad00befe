import { UnencodableError } from '../../src/encode/unencodable-error.ts';
import { nastyText, sample } from './nasty-text.ts';

/** The first `count` nasty texts that an encoder does not refuse. */
export function encodable(encode: (text: string) => string, count: number): string[] {
  const texts = sample(nastyText, count * 3).filter(text => !isRefused(encode, text));
  if (texts.length < count) throw new Error(`only ${texts.length} of ${count * 3} texts are encodable`);
  return texts.slice(0, count);
}

function isRefused(encode: (text: string) => string, text: string): boolean {
  try {
    encode(text);
    return false;
  } catch (error) {
    if (error instanceof UnencodableError) return true;
    throw error;
  }
}
