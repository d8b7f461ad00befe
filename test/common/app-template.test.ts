import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { repositoryRoot } from '../cases.ts';
import { crdFacts, crdName, customResourceFaults, type Manifest } from '../charts/crd-facts.ts';

const folderOf = (feature: string) => join(repositoryRoot, 'templates/terraform', feature, 'app-templates/web');
const filesOf = (feature: string) => readdirSync(folderOf(feature)).sort();
const textOf = (feature: string, file: string) => readFileSync(join(folderOf(feature), file), 'utf8');

describe('the workload to start from', () => {
  const readme = textOf('app-template', 'README.md');

  it('explains and applies every file that is always there, and none that may be missing', () => {
    const manifests = filesOf('app-template').filter(file => file.endsWith('.yaml'));
    expect([...readme.matchAll(/^\| `(\S+)` \|/gm)].map(([, file]) => file).sort()).toEqual(manifests);
    expect([...readme.matchAll(/ -f (\S+)/g)].map(([, file]) => file).sort()).toEqual(manifests);
  });

  const behindGateways = ['app-gateway', 'azure/app-ingress', 'gcp/app-ingress'];
  const exposed = behindGateways.flatMap(feature => filesOf(feature).map(file => [feature, file] as const));

  it('never has two files of one name, however many clouds there are', () => {
    const files = ['app-template', 'aws/app-ingress', ...behindGateways].flatMap(filesOf);
    expect(files).toEqual([...new Set(files)]);
  });

  it.each(exposed)('has in %s a %s with known fields, right values, and all that is required', (feature, file) => {
    const manifest: Manifest = parse(textOf(feature, file));
    const name = crdName(manifest);
    expect(name === undefined ? [] : customResourceFaults(crdFacts(name), manifest)).toEqual([]);
  });

  it('goes through the Gateway that the platform makes, and only where TLS is', () => {
    const { spec } = parse(textOf('app-gateway', 'httproute.yaml'));
    expect(spec.parentRefs).toEqual([{ name: 'public', namespace: 'gateways', sectionName: 'https' }]);
  });

  it.each(['azure', 'gcp'])('opens no load balancer to the world on %s', cloud => {
    const { metadata } = parse(textOf(`${cloud}/app-ingress`, `service-${cloud}-lb.yaml`));
    expect(JSON.stringify(metadata.annotations)).toMatch(/internal":"true"|"Internal"/);
  });

  // https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/pod_readiness_gate
  it.each(filesOf('aws/app-ingress'))('asks in %s for pods that wait for their load balancer', file => {
    const command = '\n#   kubectl label namespace web elbv2.k8s.aws/pod-readiness-gate-inject=enabled\n';
    expect(textOf('aws/app-ingress', file)).toContain(command);
    expect(readme).not.toContain('elbv2');
  });
});
