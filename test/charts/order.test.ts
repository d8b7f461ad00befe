import { describe, expect, it } from '@jest/globals';
import { textOf } from '../cases.ts';
import { blocksOf, codeOf } from '../modules/blocks.ts';
import { everyModule, modules } from '../modules/generated-folders.ts';

/** What must be in the cluster before what: kinds before what is of them, webhooks before what they judge. */
const Waits: readonly (readonly [file: string, block: string, waitsFor: string])[] = [
  ['kubernetes-addons/metrics-server.tf', 'metrics_server', 'module.cert_manager'],
  ['kubernetes-addons/aws-load-balancer-controller.tf', 'aws_load_balancer_controller', 'module.cert_manager'],
  ['kubernetes-addons/envoy-gateway.tf', 'envoy_gateway', 'module.cert_manager'],
  ['kubernetes-addons/ingress-classes.tf', 'ingress_classes', 'module.aws_load_balancer_controller'],
  ['addons/cert-manager/main.tf', 'helm_release.this', 'kubernetes_resource_quota_v1.critical_pods'],
  ['addons/cert-manager/issuers.tf', 'helm_release.issuers', 'helm_release.this'],
  ['addons/envoy-gateway/gateways.tf', 'helm_release.gateways', 'helm_release.this'],
  ['addons/external-dns/main.tf', 'helm_release.this', 'kubernetes_resource_quota_v1.critical_pods'],
  ['addons/external-secrets/main.tf', 'helm_release.this', 'kubernetes_resource_quota_v1.critical_pods'],
  ['addons/external-secrets/stores.tf', 'helm_release.stores', 'helm_release.this'],
  ['addons/karpenter/main.tf', 'helm_release.this', 'helm_release.crds'],
  ['addons/karpenter/node-pools.tf', 'helm_release.node_pools', 'helm_release.this'],
  ['addons/secrets-store/main.tf', 'helm_release.provider', 'helm_release.this'],
  ['addons/secrets-store/examples.tf', 'helm_release.examples', 'helm_release.provider'],
];

const Known = ['helm_release', 'kubernetes_labels', 'kubernetes_namespace_v1', 'kubernetes_resource_quota_v1'];

const isUse = (type: string) => type === 'module' || type === 'resource';

describe('the order of add-ons', () => {
  it.each(Waits)('%s: %s waits for %s', (file, name, waitsFor) => {
    const blocks = blocksOf(textOf(everyModule.get(`modules/${file}`)));
    const body = blocks.find(({ type, labels }) => isUse(type) && labels.join('.') === name)?.body ?? [];
    expect(body).toContain(`  depends_on = [${waitsFor}]`);
  });

  const addons = modules.filter(({ path }) => /^modules\/(?:kubernetes-addons|addons\/.*)$/.test(path));
  const code = addons.flatMap(({ path, files }) =>
    [...files].map(([name, text]) => [`${path}/${name}`, text] as const),
  );
  const terraform = code.filter(([path]) => path.endsWith('.tf'));

  it.each(terraform)('%s: is a release, or a namespace and its quota, never a bare manifest', (_, text) => {
    const types = blocksOf(text).flatMap(({ type, labels }) => (type === 'resource' ? labels.slice(0, 1) : []));
    expect(Known).toEqual(expect.arrayContaining(types));
  });

  it.each(terraform.filter(([, text]) => text.includes('"helm_release"')))(
    '%s: keeps ten versions, and ends',
    (_, text) => {
      for (const { body } of blocksOf(text).filter(({ labels }) => labels[0] === 'helm_release')) {
        const lines = body.map(line => line.replaceAll(/ +/g, ' '));
        expect(lines).toContain(' max_history = 10');
        expect(lines.some(line => /^ timeout = \d+$/.test(line))).toBe(true);
        expect(lines.includes(' atomic = true') !== lines.includes(' wait = false')).toBe(true);
      }
    },
  );

  it.each(terraform.filter(([, text]) => codeOf(text).includes('path.module}/chart"')))(
    '%s: sees a changed chart, and not the hidden files that Terragrunt lays beside it',
    (_, text) => {
      expect(text).toContain('in fileset("${path.module}/chart", "**/[^.]*") :');
      const releases = blocksOf(text).filter(({ body }) => body.some(line => line.includes('path.module}/chart"')));
      for (const { type, body } of releases)
        if (type === 'resource') expect(body.join('\n')).toMatch(/chartHash += local\.chart_hash/);
    },
  );
});
