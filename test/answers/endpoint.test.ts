import { describe, expect, it } from '@jest/globals';
import { flag, minimal, problems } from './build.ts';

const restricted = (...cidrs: string[]) => [
  flag('cluster.endpoint', 'private+restricted'),
  flag('cluster.publicCidrs', cidrs),
];

describe('the public endpoint of an API server', () => {
  it.each(['203.0.113.0/24', '203.0.113.7/32', '198.51.0.0/16'])('may be reached from %s', cidr => {
    expect(problems(minimal, ...restricted(cidr))).toEqual([]);
  });

  it.each([
    ['0.0.0.0/0', 'is too wide: no range wider than /16'],
    ['128.0.0.0/1', 'is too wide'],
    ['202.0.0.0/15', 'is too wide'],
    ...['10.1.0.0/16', '192.168.7.0/24', '127.0.0.1/32', '224.0.0.0/24', '169.254.0.0/16'].map(
      cidr => [cidr, 'is no public address space'] as const,
    ),
    ['203.0.113.9/24', 'did you mean 203.0.113.0/24?'],
    ['::/0', 'is no IPv4 range'],
    ['everybody', 'CIDR'],
  ])('is refused to %s', (cidr, message) => {
    const found = problems(minimal, ...restricted('198.51.100.0/24', cidr));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('cluster.publicCidrs');
    expect(found[0]).toContain(message);
  });

  it('names line and column of the range in the file', () => {
    const file = `${minimal}cluster:\n  endpoint: private+restricted\n  publicCidrs:\n    - 0.0.0.0/0\n`;
    expect(problems(file).join()).toMatch(/^6:7 cluster\.publicCidrs\.0: 0\.0\.0\.0\/0 is too wide/);
  });

  it('may be reached from 40 ranges, as EKS has it, and not from more', () => {
    const ranges = Array.from({ length: 41 }, (_, index) => `203.0.113.${index}/32`);
    expect(problems(minimal, ...restricted(...ranges.slice(1)))).toEqual([]);
    expect(problems(minimal, ...restricted(...ranges)).join()).toContain('EKS takes 40 ranges, and these are 41');
  });

  it('needs addresses', () => {
    expect(problems(minimal, flag('cluster.endpoint', 'private+restricted')).join()).toContain(
      'private+restricted needs the addresses',
    );
  });

  it('is not there for addresses by themselves', () => {
    expect(problems(minimal, flag('cluster.publicCidrs', ['203.0.113.0/24'])).join()).toContain(
      'has no public endpoint',
    );
  });

  it('cannot be public alone', () => {
    expect(problems(minimal, flag('cluster.endpoint', 'public')).join()).toContain('cluster.endpoint');
  });
});
