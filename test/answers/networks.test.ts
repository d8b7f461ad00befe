import { describe, expect, it } from '@jest/globals';
import { regionsIn } from '../../src/answers/regions.ts';
import { accepted, flag, minimal, problems } from './build.ts';

const TIERS = 'move the tiers apart or add newbits';
const prod = (more: string) => `project: { name: acme }
environments:
  staging: { profile: staging, aws: { regions: { eu-west-1: {} } } }
  prod:
    profile: prod
    aws: { regions: { eu-west-1: {} } }
${more}`;

describe('the region', () => {
  it.each<[string, string]>([
    ['eu-west-9', 'AWS has no region "eu-west-9"; did you mean eu-west-1?'],
    ['eu_west_1', 'AWS has no region "eu_west_1"; did you mean eu-west-1?'],
    ['us-est-1', 'AWS has no region "us-est-1"; did you mean us-east-1?'],
    ['mars', `AWS has no region "mars"; known: ${Object.keys(regionsIn('aws')).join(', ')}`],
    ['eu-west-1a', 'AWS has no region "eu-west-1a"; did you mean eu-west-1?'],
  ])('%s', (name, message) => {
    const yaml = minimal.replace('eu-west-1', name);
    expect(problems(yaml)).toEqual([`2:56 environments.dev.aws.regions.${name}: ${message}`]);
  });

  it.each(Object.keys(regionsIn('aws')))('%s is good and gives the environment its zones', name => {
    const zones = accepted(minimal.replace('eu-west-1', name)).repository.environments[0]?.aws.regions[0]?.zones;
    expect(zones).toEqual(regionsIn('aws')[name]?.slice(0, 2));
  });
});

describe('zones', () => {
  const california = minimal.replace('eu-west-1', 'us-west-1');
  const message = 'us-west-1 has 2 zones, 3 are asked for';
  const hint = 'ask for fewer zones or choose another region';

  it('asked for and not there', () => {
    expect(problems(`${california}network: { zones: 3 }\n`)).toEqual([`3:12 network.zones: ${message}; ${hint}`]);
    const own = california.replace('profile: dev', 'profile: dev, network: { zones: 3 }');
    expect(problems(own)).toEqual([`2:49 environments.dev.network.zones: ${message}; ${hint}`]);
    const staging = california.replace('profile: dev', 'profile: staging');
    expect(problems(staging)).toEqual([`2:17 environments.dev.network.zones: ${message}; ${hint}`]);
  });

  it('asked for by a flag', () => {
    expect(problems(california, flag('network.zones', 3))).toEqual([
      `network.zones: ${message} (flag --set network.zones); ${hint}`,
    ]);
  });
});

describe('prod', () => {
  const fewZones = 'a prod environment spans 3 zones; remove the answer, or use profile staging';
  const nat = (kind: string) =>
    `a prod environment has a NAT gateway per zone, not ${kind}; remove the answer, or give the reason in network.natReason; it is written into docs/network-plan.md`;

  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['fewer zones', '    network: { zones: 2 }\n', [`7:16 environments.prod.network.zones: ${fewZones}`]],
    ['fewer zones for all', 'network: { zones: 2 }\n', [`7:12 network.zones: ${fewZones}`]],
    [
      'a single NAT gateway',
      '    network: { nat: single }\n',
      [`7:16 environments.prod.network.nat: ${nat('single')}`],
    ],
    ['none for all', 'network: { nat: none }\n', [`7:12 network.nat: ${nat('none')}`]],
    ['a reason', '    network: { nat: single, natReason: "Nothing in prod calls out." }\n', []],
    ['a reason for all', 'network: { nat: none, natReason: "Nothing calls out." }\n', []],
    ['a reason alone', '    network: { natReason: "Nothing in prod calls out." }\n', []],
  ])('given %s', (_, more, expected) => {
    expect(problems(prod(more))).toEqual(expected);
  });

  it('leaves other profiles free', () => {
    expect(problems(`${minimal}network: { zones: 2, nat: none }\n`)).toEqual([]);
  });
});

describe('three tiers find room in every zone', () => {
  const room = (knob: string, text: string) => `3:23 network.subnets.${knob}: ${text}; ${TIERS}`;
  it.each<[string, string[]]>([
    ['publicOffset: 9', [room('publicOffset', 'publicOffset 9 leaves room for 1 of 2 zones before privateOffset')]],
    ['publicOffset: 8', []],
    ['publicOffset: 10', [room('publicOffset', 'publicOffset 10 leaves room for 0 of 2 zones before privateOffset')]],
    [
      'privateOffset: 2',
      [
        room('publicOffset', 'publicOffset 1 leaves room for 1 of 2 zones before privateOffset').replace(
          '3:23',
          '3:12',
        ),
      ],
    ],
    [
      'dataOffset: 255',
      [room('dataOffset', 'dataOffset 255 leaves room for 1 of 2 zones before the end of the range')],
    ],
    [
      'dataOffset: 4095',
      [room('dataOffset', 'dataOffset 4095 leaves room for 0 of 2 zones before the end of the range')],
    ],
    ['dataOffset: 254', []],
    ['dataOffset: 0', [room('dataOffset', 'dataOffset 0 leaves room for 1 of 2 zones before publicOffset')]],
    ['newbits: 12', []],
    [
      'newbits: 2',
      [
        room('dataOffset', 'dataOffset 20 leaves room for 0 of 2 zones before the end of the range'),
        room('privateOffset', 'privateOffset 10 leaves room for 0 of 2 zones before the end of the range'),
      ],
    ],
  ])('%s', (subnets, expected) => {
    const found = problems(`${minimal}network: { subnets: { ${subnets} } }\n`);
    expect(found.map(place).sort()).toEqual(expected.map(place));
  });

  it.each<[number, number, string[]]>([
    [16, 12, []],
    [20, 8, []],
    [20, 9, ['/20 cut by 9 bits gives /29 subnets; AWS allows /28 at the smallest; use at most 8']],
    [18, 11, ['/18 cut by 11 bits gives /29 subnets; AWS allows /28 at the smallest; use at most 10']],
  ])('/%i cut by %i bits', (prefixLength, newbits, messages) => {
    const yaml = `${minimal}network: { prefixLength: ${prefixLength}, subnets: { newbits: ${newbits} } }\n`;
    expect(problems(yaml).map(text => text.split(': ').slice(1).join(': '))).toEqual(messages);
  });

  it('counts the range that is given, not the size asked for', () => {
    const yaml = minimal.replace('eu-west-1: {}', 'eu-west-1: { cidr: 10.9.0.0/20 }');
    expect(problems(`${yaml}network: { subnets: { newbits: 9 } }\n`)).toEqual([
      '3:23 network.subnets.newbits: /20 cut by 9 bits gives /29 subnets; AWS allows /28 at the smallest; use at most 8',
    ]);
  });
});

// A tier that is not written is reported at its environment; only what is said is compared.
const place = (text: string): string => text.replace(/^\S+ \S+ /, '');
