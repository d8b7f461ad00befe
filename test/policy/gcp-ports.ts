import { blocks, listOf, type Resource } from './resource.ts';

const Everywhere = new Set(['0.0.0.0/0', '::/0']);

/** Whether a firewall rule lets the whole internet reach a TCP port; `any` asks about all traffic. */
export function letsInternetReach(rule: Resource, port: number | 'any'): boolean {
  const { direction, disabled, source_ranges: ranges } = rule.values;
  const isOpen =
    direction !== 'EGRESS' && disabled !== true && listOf(ranges).some(range => Everywhere.has(String(range)));
  return isOpen && blocks(rule, 'allow').some(allowed => includesPort(allowed, port));
}

function includesPort({ protocol, ports }: Readonly<Record<string, unknown>>, port: number | 'any'): boolean {
  if (protocol === 'all') return true;
  if (port === 'any' || !['6', 'tcp'].includes(String(protocol))) return false;
  const ranges = listOf(ports).map(String);
  return ranges.length === 0 || ranges.some(range => isWithin(range, port));
}

function isWithin(range: string, port: number): boolean {
  const [from, to = from] = range.split('-').map(Number);
  return from !== undefined && to !== undefined && from <= port && port <= to;
}
