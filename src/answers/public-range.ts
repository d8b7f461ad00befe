import { contains, formatRange, knownRange, parseRange, privateRanges } from '../network/cidr.ts';
import type { Finding } from './finding.ts';

// The widest range that still is somebody's: an office, a VPN, a provider's block.
const WIDEST_PREFIX = 16;
/** Besides private ranges: this host, loopback, link-local, multicast and reserved (RFC 6890). */
const NOT_PUBLIC = [
  ...privateRanges,
  ...['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4'].map(knownRange),
];

/** What is wrong with a range of addresses that may reach something over the internet, if anything. */
export function publicRangeProblem(cidr: string, reached: string): Omit<Finding, 'path'> | undefined {
  const range = parseRange(cidr);
  if (!range) return { message: `${cidr} is no IPv4 range`, hint: 'such as 203.0.113.0/24' };
  const canonical = formatRange(range);
  if (canonical !== cidr) return { message: `${cidr} has host bits set`, hint: `did you mean ${canonical}?` };
  if (range.prefix < WIDEST_PREFIX) {
    const message = `${cidr} is too wide: no range wider than /${WIDEST_PREFIX} may reach ${reached}`;
    return { message, hint: 'name the addresses of an office or a VPN, such as 203.0.113.0/24' };
  }
  if (!NOT_PUBLIC.some(space => contains(space, range))) return undefined;
  const message = `${cidr} is no public address space: nobody comes from there over the internet`;
  return { message, hint: 'name public addresses; what is in the network gets in without being listed' };
}
