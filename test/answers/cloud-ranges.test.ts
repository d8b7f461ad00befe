import { describe, expect, it } from '@jest/globals';
import { accepted, flag, minimal, on, problems } from './build.ts';

const FORM = 'use a private /12 to /20 in CIDR notation, such as 10.244.0.0/16';
const CHOICE = 'choose a block that nothing else uses, such as 100.64.0.0/16';

describe('the range of pods on Azure', () => {
  const pods = (cidr: string) =>
    problems(on('azure').replace('westeurope: {}', 'westeurope: { cidr: 10.9.0.0/16 }'), flag('network.podCidr', cidr));
  it.each(['10.244.0.0/16', '10.0.0.0/16', '192.168.0.0/20', '10.16.0.0/12'])('may be %s', cidr => {
    expect(pods(cidr)).toEqual([]);
  });

  it.each([
    ['10.8.0.0/11', 'is no range for pods on Azure', FORM],
    ['10.8.0.0/21', 'is no range for pods on Azure', FORM],
    ['10.8.1.0/16', 'is no range for pods on Azure', FORM],
    ['8.8.0.0/16', 'is no range for pods on Azure', FORM],
    ['10.8.0.0/33', 'is no range for pods on Azure', FORM],
    ['10.9.128.0/17', 'overlaps dev 10.9.0.0/16', CHOICE],
    ['172.20.0.0/16', 'overlaps the range of services 172.20.0.0/16', CHOICE],
    ['10.100.0.0/16', 'overlaps the shared monitoring network 10.100.0.0/16', CHOICE],
  ])('may not be %s, which %s', (cidr, message, hint) => {
    expect(pods(cidr).slice(0, 1)).toEqual([
      expect.stringContaining(`${message} (flag --set network.podCidr); ${hint}`),
    ]);
  });

  it('is not counted where it is no range', () => {
    expect(pods('10.8.0.0/33')).toHaveLength(1);
  });

  it('may not be the services that are answered with it', () => {
    const flags = [flag('network.podCidr', '10.32.0.0/16'), flag('network.serviceCidr', '10.32.0.0/20')];
    expect(problems(on('azure'), ...flags).join()).toContain('overlaps the range of services 10.32.0.0/20');
  });

  it('is nobody else’s business', () => {
    expect(problems(minimal, flag('network.podCidr', '8.8.0.0/16'))).toEqual([]);
  });
});

describe('the range of pods on Google Cloud', () => {
  const pods = (podCidr: string) =>
    problems(on('gcp').replace('europe-west1: {}', `europe-west1: { cidr: 10.9.0.0/16, podCidr: ${podCidr} }`));
  const at = '2:91 environments.dev.gcp.regions.europe-west1.podCidr: ';
  it.each<[string, string[]]>([
    ['10.16.0.0/12', []],
    ['10.64.0.0/20', []],
    ['10.0.0.0/11', ['10.0.0.0/11 must be between /12 and /20; such as 10.1.0.0/16']],
    ['10.64.0.0/21', ['10.64.0.0/21 must be between /12 and /20; such as 10.1.0.0/16']],
    ['10.64.1.0/16', ['10.64.1.0/16 has host bits set; did you mean 10.64.0.0/16?']],
    ['10.9.0.0/16', ['overlaps dev 10.9.0.0/16; next free 10.3.0.0/16']],
    ['10.244.0.0/16', ['overlaps the pod range 10.244.0.0/16; next free 10.3.0.0/16']],
  ])('%s', (cidr, expected) => {
    expect(pods(cidr).slice(0, 1)).toEqual(expected.map(text => `${at}${text}`));
  });

  it('is no answer of another cloud', () => {
    const yaml = on('azure').replace('westeurope: {}', 'westeurope: { podCidr: 10.64.0.0/16 }');
    expect(problems(yaml)).toEqual([expect.stringContaining('unknown key "podCidr"')]);
  });

  it('does not lie in what services use', () => {
    const yaml = on('gcp').replace('europe-west1: {}', 'europe-west1: { podCidr: 10.64.0.0/16 }');
    const found = problems(yaml, flag('network.serviceCidr', '10.64.0.0/20'));
    expect(found).toEqual([expect.stringContaining('overlaps the pods of dev 10.64.0.0/16')]);
  });
});

describe('two regions of two clouds', () => {
  it('are told apart by their region', () => {
    const yaml = on('aws', 'azure').replace('eu-west-1: {}', 'eu-west-1: { cidr: 10.9.0.0/16 }');
    const both = yaml.replace('westeurope: {}', 'westeurope: { cidr: 10.9.0.0/16 }');
    expect(problems(both)).toEqual([expect.stringContaining('overlaps dev eu-west-1 10.9.0.0/16')]);
  });

  it('say whose limit it is that subnets break', () => {
    const flags = [flag('network.prefixLength', 20), flag('network.subnets.newbits', 9)];
    expect(problems(on('azure'), ...flags)).toEqual([expect.stringContaining('Azure is given /28')]);
    expect(problems(on('aws'), ...flags)).toEqual([expect.stringContaining('AWS allows /28')]);
  });
});

describe('ranges that are picked', () => {
  const picked = (yaml: string, ...flags: Parameters<typeof flag>[]) =>
    accepted(yaml, ...flags.map(([path, value]) => flag(path, value))).picks.flatMap(({ path, value }) =>
      /cidr$/i.test(String(path.at(-1))) ? [`${path.slice(1).join('.')} ${value}`] : [],
    );

  it('are networks first, the seed on the first cloud, then the pods of GKE', () => {
    expect(picked(on('aws', 'azure', 'gcp'))).toEqual([
      'dev.aws.regions.eu-west-1.cidr 10.0.0.0/16',
      'dev.azure.regions.westeurope.cidr 10.3.0.0/16',
      'dev.gcp.regions.europe-west1.cidr 10.4.0.0/16',
      'dev.gcp.regions.europe-west1.podCidr 10.5.0.0/16',
    ]);
  });

  it('leave out the pods of GKE that are given', () => {
    const yaml = on('gcp').replace('europe-west1: {}', 'europe-west1: { podCidr: 10.3.0.0/16 }');
    expect(picked(yaml)).toEqual(['dev.gcp.regions.europe-west1.cidr 10.0.0.0/16']);
  });

  it('give pods a /16, however small the network is', () => {
    const subnets = { newbits: 4, publicOffset: 0, privateOffset: 4, dataOffset: 8 };
    expect(picked(on('gcp'), ['network', { prefixLength: 20, subnets }])).toEqual([
      'dev.gcp.regions.europe-west1.cidr 10.0.0.0/20',
      'dev.gcp.regions.europe-west1.podCidr 10.3.0.0/16',
    ]);
  });

  it.each([
    ['network.podCidr', '10.0.0.0/16'],
    ['network.serviceCidr', '10.0.0.0/16'],
  ])('do not lie in %s %s', (path, cidr) => {
    expect(picked(on('azure'), [path, cidr])).toEqual(['dev.azure.regions.westeurope.cidr 10.3.0.0/16']);
  });
});
