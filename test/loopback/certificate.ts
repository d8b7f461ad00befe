import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate in PEM with its private key. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/**
 * A certificate for these host names, such as `*.example.com`, that has signed itself: whoever trusts it as an authority
 * trusts it as a server too. Node can read certificates and not write them, so this is X.509 (RFC 5280) in DER.
 */
export function selfSigned(hosts: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([VersionThree]))),
    integer(serialNumber()),
    EcdsaWithSha256,
    name('loopback'),
    sequence(time(-1), time(1)),
    name('loopback'),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions(hosts))),
  );
  const signature = tagged(BitString, Buffer.from([0]), sign('sha256', body, privateKey));
  const der = sequence(body, EcdsaWithSha256, signature);
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: `${privateKey.export({ type: 'pkcs8', format: 'pem' })}`,
  };
}

const VersionThree = 2;
const BitString = 0x03;

function serialNumber(): Buffer {
  const serial = randomBytes(16);
  // Positive, and without a leading zero.
  serial[0] = 0x40;
  return serial;
}

function extensions(hosts: readonly string[]): Buffer[] {
  const certificateAuthority = sequence(tagged(0x01, Buffer.from([0xff])));
  const serverAuth = sequence(objectId(1, 3, 6, 1, 5, 5, 7, 3, 1));
  const names = sequence(...hosts.map(host => tagged(0x82, Buffer.from(host))));
  return [
    extension(objectId(2, 5, 29, 19), certificateAuthority),
    extension(objectId(2, 5, 29, 37), serverAuth),
    extension(objectId(2, 5, 29, 17), names),
  ];
}

function extension(id: Buffer, value: Buffer): Buffer {
  return sequence(id, tagged(0x04, value));
}

function name(commonName: string): Buffer {
  const attribute = sequence(objectId(2, 5, 4, 3), tagged(0x0c, Buffer.from(commonName)));
  return sequence(tagged(0x31, attribute));
}

// YYMMDDhhmmssZ
function time(days: number): Buffer {
  const date = new Date(Date.now() + days * 86_400_000).toISOString();
  return tagged(0x17, Buffer.from(date.replace(/^\d\d|[-T:]|\.\d+/g, '')));
}

const EcdsaWithSha256 = sequence(objectId(1, 2, 840, 10045, 4, 3, 2));

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function objectId(first: number, second: number, ...rest: readonly number[]): Buffer {
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

// Seven bits a byte, the highest first; all but the last say that there is more.
function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) bytes.unshift((left & 0x7f) | 0x80);
  return bytes;
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body)]), body]);
}

function lengthOf({ length }: Buffer): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
