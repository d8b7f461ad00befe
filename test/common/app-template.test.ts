import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../cases.ts';

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

  // https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/pod_readiness_gate
  it.each(filesOf('aws/app-ingress'))('asks in %s for pods that wait for their load balancer', file => {
    const command = '\n#   kubectl label namespace web elbv2.k8s.aws/pod-readiness-gate-inject=enabled\n';
    expect(textOf('aws/app-ingress', file)).toContain(command);
    expect(readme).not.toContain('elbv2');
  });
});
