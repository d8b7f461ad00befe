import { blocks, listOf, type Resource } from './resource.ts';

/** What a rule of a security group or network ACL says, the argument names of both put together. */
interface Rule {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly ranges: readonly string[];
}

const Everywhere = new Set(['0.0.0.0/0', '::/0']);

/** Whether a security group, or a rule of one, lets the whole internet reach a port; `any` asks about all traffic. */
export function letsInternetReach(resource: Resource, port: number | 'any'): boolean {
  const rules = resource.type === 'aws_security_group' ? blocks(resource, 'ingress') : [resource.values];
  return rules.map(securityRule).some(rule => isOpen(rule) && includesPort(rule, port));
}

/** Whether a security group, or a rule of one, lets all traffic out to the whole internet. */
export function letsEverythingOut(resource: Resource): boolean {
  const rules = resource.type === 'aws_security_group' ? blocks(resource, 'egress') : [resource.values];
  return rules.map(securityRule).some(rule => isOpen(rule) && includesPort(rule, 'any'));
}

/** Whether a network ACL lets the whole internet reach a TCP port: the first rule by number that fits decides. */
export function aclLetsInternetReach(acl: Resource, port: number): boolean {
  const ordered = blocks(acl, 'ingress').toSorted((one, other) => Number(one.rule_no) - Number(other.rule_no));
  const decides = (family: string) =>
    ordered.find(raw => aclRule(raw).ranges.includes(family) && includesPort(aclRule(raw), port));
  return [...Everywhere].some(family => decides(family)?.action === 'allow');
}

function securityRule(raw: Readonly<Record<string, unknown>>): Rule {
  const ranges = [raw.cidr_blocks, raw.ipv6_cidr_blocks, raw.cidr_ipv4, raw.cidr_ipv6].flatMap(listOf);
  return { ...ports(raw), protocol: String(raw.protocol ?? raw.ip_protocol), ranges: ranges.map(String) };
}

function aclRule(raw: Readonly<Record<string, unknown>>): Rule {
  const ranges = [raw.cidr_block, raw.ipv6_cidr_block].flatMap(listOf);
  return { ...ports(raw), protocol: String(raw.protocol), ranges: ranges.map(String) };
}

function ports({ from_port, to_port }: Readonly<Record<string, unknown>>): { from: number; to: number } {
  return { from: Number(from_port), to: Number(to_port) };
}

function isOpen({ ranges }: Rule): boolean {
  return ranges.some(range => Everywhere.has(range));
}

// UDP and ICMP rules reach no service of these checks, which are all TCP.
function includesPort({ protocol, from, to }: Rule, port: number | 'any'): boolean {
  if (protocol === '-1' || protocol === 'all') return true;
  if (port === 'any' || !['tcp', '6'].includes(protocol)) return false;
  return from <= port && port <= to;
}
