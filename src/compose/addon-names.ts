import type { Cloud } from '../../schema/clouds.ts';
import type { Environment } from '../answers/repository.ts';

/** What an environment runs in its cluster on a cloud, by the names that people look for. */
export function addonsOf(environment: Environment, cloud: Cloud): string[] {
  return [...chosen(environment, cloud), ...always(environment, cloud), ...brought(environment, cloud)];
}

/** Add-ons that are there on one cloud only, because the others bring the like. */
const AWS_ONLY: readonly string[] = ['aws-load-balancer-controller', 'metrics-server'];

// What an answer switches on that another answer makes idle is not there.
function chosen({ addons, dns }: Environment, cloud: Cloud): string[] {
  const switched = Object.entries(addons).flatMap(([name, isOn]) => (isOn ? [name] : []));
  return switched
    .filter(name => name !== 'external-dns' || dns.domain !== null)
    .filter(name => cloud === 'aws' || !AWS_ONLY.includes(name))
    .filter(name => name !== 'gateway' || hasGateway(dns.domain, cloud))
    .filter(name => name !== 'node-local-dns' || cloud !== 'azure');
}

// On GKE there is nothing to install, and without a domain no Gateway to make.
function hasGateway(domain: string | null, cloud: Cloud): boolean {
  return cloud === 'azure' || (cloud === 'gcp' && domain !== null);
}

function always({ secrets }: Environment, cloud: Cloud): string[] {
  const store = secrets.inCluster === 'csi-driver' ? 'secrets-store-csi-driver' : 'external-secrets';
  return cloud === 'aws' ? ['coredns', 'snapshot-controller', store] : [store];
}

function brought({ network, nodes }: Environment, cloud: Cloud): string[] {
  if (cloud === 'aws')
    return [network.cni.aws === 'cilium' ? 'cilium' : 'vpc-cni', 'aws-ebs-csi-driver', nodes.autoscaler.aws];
  return cloud === 'azure' ? ['azure-disk-csi-driver'] : ['gcp-pd-csi-driver'];
}
