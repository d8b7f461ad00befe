import { describe, expect, it } from '@jest/globals';
import { flag, minimal, problems } from './build.ts';

const region = (cidr: string, name = 'eu-west-1') => `${name}: { cidr: ${cidr} }`;
const line = (name: string, ...regions: string[]) =>
  `  ${name}: { profile: dev, aws: { regions: { ${regions.join(', ')} } } }`;
const file = (...lines: string[]) => `project: { name: acme }\nenvironments:\n${lines.join('\n')}\n`;
const one = (cidr: string) => problems(file(line('dev', region(cidr))));
const at = (place: string, name = 'dev', where = 'eu-west-1') =>
  `${place} environments.${name}.aws.regions.${where}.cidr:`;
const SPACES = 'choose from 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10';
const FORM = 'Use CIDR notation, such as 10.1.0.0/16.';

describe('the form of a range', () => {
  it.each<[string, string]>([
    ['10.1.0.5/16', '10.1.0.5/16 has host bits set; did you mean 10.1.0.0/16?'],
    ['10.1.16.0/19', '10.1.16.0/19 has host bits set; did you mean 10.1.0.0/19?'],
    ['010.1.0.0/16', '010.1.0.0/16 is no IPv4 range; use CIDR notation, such as 10.1.0.0/16'],
    ['10.1.0.0/016', '10.1.0.0/016 is no IPv4 range; use CIDR notation, such as 10.1.0.0/16'],
    ['10.1.0.0/33', '10.1.0.0/33 is no IPv4 range; use CIDR notation, such as 10.1.0.0/16'],
    ['10.256.0.0/16', '10.256.0.0/16 is no IPv4 range; use CIDR notation, such as 10.1.0.0/16'],
    ['10.1.0/16', '10.1.0/16 is no IPv4 range; use CIDR notation, such as 10.1.0.0/16'],
    ['fd00::/16', 'fd00::/16 is no IPv4 range; use CIDR notation, such as 10.1.0.0/16'],
    ['10.0.0.0/15', '10.0.0.0/15 must be between /16 and /20; such as 10.1.0.0/16'],
    ['10.0.0.0/21', '10.0.0.0/21 must be between /16 and /20; such as 10.1.0.0/16'],
    ['10.0.0.0/24', '10.0.0.0/24 must be between /16 and /20; such as 10.1.0.0/16'],
    ['10.0.0.0/32', '10.0.0.0/32 must be between /16 and /20; such as 10.1.0.0/16'],
    ['0.0.0.0/0', '0.0.0.0/0 must be between /16 and /20; such as 10.1.0.0/16'],
    ['8.8.0.0/16', `8.8.0.0/16 is public address space; ${SPACES}`],
    ['172.32.0.0/16', `172.32.0.0/16 is public address space; ${SPACES}`],
    ['192.169.0.0/16', `192.169.0.0/16 is public address space; ${SPACES}`],
    ['100.128.0.0/16', `100.128.0.0/16 is public address space; ${SPACES}`],
    ['10.1.0.0', `"10.1.0.0": ${FORM}`],
    ['10.1.0.0/255.255.0.0', `"10.1.0.0/255.255.0.0": ${FORM}`],
    ['"10.1.0.0/16 "', `"10.1.0.0/16 ": ${FORM}`],
    ['ten', `"ten": ${FORM}`],
    ['10', `10: ${FORM}; put it in quotes: "10"`],
  ])('%s', (cidr, message) => {
    expect(one(cidr)).toEqual([`${at('3:55')} ${message}`]);
  });

  it.each(['10.7.0.0/16', '10.7.16.0/20', '172.31.0.0/16', '192.168.0.0/16', '192.168.240.0/20', '100.64.0.0/17'])(
    '%s is good',
    cidr => {
      expect(one(cidr)).toEqual([]);
    },
  );
});

describe('what overlaps', () => {
  it.each<[string, string, string[]]>([
    [
      'another environment',
      file(line('staging', region('10.2.0.0/16')), line('qa', region('10.2.0.0/16'))),
      [`${at('4:54', 'qa')} overlaps staging 10.2.0.0/16; next free 10.3.0.0/16`],
    ],
    [
      'a part of another environment',
      file(line('staging', region('10.3.0.0/16')), line('qa', region('10.3.16.0/20'))),
      [`${at('4:54', 'qa')} overlaps staging 10.3.0.0/16; next free 10.4.0.0/20`],
    ],
    [
      'a range around another environment',
      file(line('staging', region('10.3.16.0/20')), line('qa', region('10.3.0.0/16'))),
      [`${at('4:54', 'qa')} overlaps staging 10.3.16.0/20; next free 10.4.0.0/16`],
    ],
    [
      'another region of itself',
      file(line('qa', region('10.5.0.0/16'), region('10.5.0.0/18', 'us-east-1'))),
      [`${at('3:88', 'qa', 'us-east-1')} overlaps qa eu-west-1 10.5.0.0/16; next free 10.3.0.0/18`],
    ],
    [
      'a region of another',
      file(line('dev', region('10.5.0.0/16'), region('10.6.0.0/16', 'us-east-1')), line('qa', region('10.6.0.0/16'))),
      [`${at('4:54', 'qa')} overlaps dev us-east-1 10.6.0.0/16; next free 10.3.0.0/16`],
    ],
    [
      'monitoring',
      file(line('qa', region('10.100.0.0/16'))),
      [`${at('3:54', 'qa')} overlaps the shared monitoring network 10.100.0.0/16; next free 10.3.0.0/16`],
    ],
    [
      'pods',
      file(line('qa', region('10.244.240.0/20'))),
      [`${at('3:54', 'qa')} overlaps the pod range 10.244.0.0/16; next free 10.3.0.0/20`],
    ],
    [
      'services',
      file(line('qa', region('172.20.0.0/18'))),
      [`${at('3:54', 'qa')} overlaps the service range 172.20.0.0/16; next free 10.3.0.0/18`],
    ],
    [
      'three of one',
      file(line('ab', region('10.9.0.0/16')), line('cd', region('10.9.0.0/16')), line('ef', region('10.9.0.0/16'))),
      [
        `${at('4:54', 'cd')} overlaps ab 10.9.0.0/16; next free 10.3.0.0/16`,
        `${at('5:54', 'ef')} overlaps ab 10.9.0.0/16; next free 10.3.0.0/16`,
      ],
    ],
    ['nothing', file(line('ab', region('10.9.0.0/17')), line('cd', region('10.9.128.0/17'))), []],
  ])('%s', (_, yaml, expected) => {
    expect(problems(yaml)).toEqual(expected);
  });
});

describe('the second range for pods', () => {
  const rule = 'use a /16 to /24 inside 100.64.0.0/10, such as 100.64.0.0/16';
  it.each<[string, string[]]>([
    ['100.64.0.0/16', []],
    ['100.127.255.0/24', []],
    ['100.64.0.0/15', [`100.64.0.0/15 is no range for pods; ${rule}`]],
    ['100.64.0.0/25', [`100.64.0.0/25 is no range for pods; ${rule}`]],
    ['100.64.1.0/16', [`100.64.1.0/16 is no range for pods; ${rule}`]],
    ['100.128.0.0/16', [`100.128.0.0/16 is no range for pods; ${rule}`]],
    ['10.9.0.0/16', [`10.9.0.0/16 is no range for pods; ${rule}`]],
    ['fd00::/64', [`fd00::/64 is no range for pods; ${rule}`]],
  ])('%s', (cidr, messages) => {
    const expected = messages.map(message => `3:12 network.customNetworking: ${message}`);
    expect(problems(`${minimal}network: { customNetworking: "${cidr}" }\n`)).toEqual(expected);
  });

  it('may be shared by environments and may not lie over a network', () => {
    const pods = flag('network.customNetworking', '100.64.0.0/16');
    expect(problems(file(line('ab', region('10.9.0.0/16')), line('cd', region('100.65.0.0/16'))), pods)).toEqual([]);
    expect(problems(file(line('ab', region('10.9.0.0/16')), line('cd', region('100.64.16.0/20'))), pods)).toEqual([
      'network.customNetworking: overlaps cd 100.64.16.0/20 (flag --set network.customNetworking); choose another block inside 100.64.0.0/10',
    ]);
  });
});
