import { expect, it } from '@jest/globals';
import { aclLetsInternetReach, letsInternetReach } from './ports.ts';
import type { Resource } from './resource.ts';

const everywhere = { protocol: 'tcp', from_port: 20, to_port: 25, cidr_block: '0.0.0.0/0' };
const root = { key: 'root', isProtected: false };

function resource(type: string, values: Resource['values']): Resource {
  return { address: type, type, values, root, declared: '', skips: [] };
}

it.each([
  ['an open range', true, [{ ...everywhere, action: 'allow', rule_no: 100 }]],
  ['all traffic', true, [{ ...everywhere, protocol: '-1', action: 'allow', rule_no: 100 }]],
  ['the protocol by number', true, [{ ...everywhere, protocol: '6', action: 'allow', rule_no: 100 }]],
  ['all of IPv6', true, [{ ...everywhere, cidr_block: null, ipv6_cidr_block: '::/0', action: 'allow', rule_no: 100 }]],
  ['another protocol', false, [{ ...everywhere, protocol: 'udp', action: 'allow', rule_no: 100 }]],
  ['another port', false, [{ ...everywhere, from_port: 23, action: 'allow', rule_no: 100 }]],
  ['one network', false, [{ ...everywhere, cidr_block: '10.0.0.0/8', action: 'allow', rule_no: 100 }]],
  [
    'denied before',
    false,
    [
      { ...everywhere, action: 'allow', rule_no: 200 },
      { ...everywhere, action: 'deny', rule_no: 100 },
    ],
  ],
  [
    'denied after',
    true,
    [
      { ...everywhere, action: 'deny', rule_no: 200 },
      { ...everywhere, action: 'allow', rule_no: 100 },
    ],
  ],
  [
    'denied to one network',
    true,
    [
      { ...everywhere, action: 'allow', rule_no: 200 },
      { ...everywhere, cidr_block: '10.0.0.0/8', action: 'deny', rule_no: 100 },
    ],
  ],
  ['no rule at all', false, []],
])('a network ACL with %s: port 22 open is %j', (_, isOpen, ingress) => {
  expect(aclLetsInternetReach(resource('aws_network_acl', { ingress }), 22)).toBe(isOpen);
});

const ssh = { ip_protocol: 'tcp', from_port: 22, to_port: 22 };
const rule = 'aws_vpc_security_group_ingress_rule';
const group = 'aws_security_group';
const grouped = { protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['10.0.0.0/8', '0.0.0.0/0'] };

it.each([
  { type: rule, port: 22, isOpen: true, values: { ...ssh, from_port: 0, to_port: 65535, cidr_ipv4: '0.0.0.0/0' } },
  { type: rule, port: 22, isOpen: true, values: { ...ssh, cidr_ipv6: '::/0' } },
  { type: rule, port: 22, isOpen: false, values: { ...ssh, cidr_ipv4: '10.0.0.0/8' } },
  { type: rule, port: 'any', isOpen: false, values: { ...ssh, from_port: 0, to_port: 65535, cidr_ipv4: '0.0.0.0/0' } },
  { type: rule, port: 'any', isOpen: true, values: { ip_protocol: '-1', cidr_ipv4: '0.0.0.0/0' } },
  { type: group, port: 22, isOpen: true, values: { ingress: [grouped] } },
  { type: group, port: 22, isOpen: false, values: { ingress: [], egress: [grouped] } },
] as const)('$type, $port open to the internet: $isOpen ($values)', ({ type, port, isOpen, values }) => {
  expect(letsInternetReach(resource(type, values), port)).toBe(isOpen);
});
