import { blocks, listOf, type Resource } from './resource.ts';

type Rule = Readonly<Record<string, unknown>>;

/** Whether a network security group, or a rule of one, lets the whole internet reach a TCP port. */
export function letsInternetReach(resource: Resource, port: number): boolean {
  return rulesOf(resource).some(rule => isOpen(rule) && isOf(rule, 'Tcp') && includesPort(rule, port));
}

/** Whether it lets the whole internet send by a protocol. */
export function letsInternetSend(resource: Resource, protocol: string): boolean {
  return rulesOf(resource).some(rule => isOpen(rule) && rule.protocol === protocol);
}

function rulesOf(resource: Resource): readonly Rule[] {
  return resource.type === 'azurerm_network_security_group' ? blocks(resource, 'security_rule') : [resource.values];
}

const Everywhere = new Set(['*', '0.0.0.0', '0.0.0.0/0', '::/0', 'any', 'internet']);

function isOpen(rule: Rule): boolean {
  const from = [rule.source_address_prefix, rule.source_address_prefixes].flatMap(listOf);
  const isForAll = from.some(prefix => Everywhere.has(String(prefix).toLowerCase()));
  return rule.access === 'Allow' && rule.direction === 'Inbound' && isForAll;
}

function isOf({ protocol }: Rule, asked: string): boolean {
  return protocol === '*' || protocol === asked;
}

function includesPort(rule: Rule, port: number): boolean {
  const ranges = [rule.destination_port_range, rule.destination_port_ranges].flatMap(listOf);
  return ranges.map(String).some(range => range === '*' || isWithin(range, port));
}

function isWithin(range: string, port: number): boolean {
  const [from, to = from] = range.split('-').map(Number);
  return from !== undefined && to !== undefined && from <= port && port <= to;
}
