import { Owner } from '../../schema/scalars.ts';
import { UnencodableError } from './unencodable-error.ts';

/** Code owners as one line of a CODEOWNERS file names them: @user, @org/team or e-mail addresses, and nothing else. */
export function owner(names: readonly string[]): string {
  const odd = names.find(name => !Owner.safeParse(name).success);
  if (odd === undefined) return names.join(' ');
  throw new UnencodableError(odd, 'CODEOWNERS', 'use @user, @org/team or an e-mail address');
}
