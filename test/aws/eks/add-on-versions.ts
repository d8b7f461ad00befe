import type { Call } from './place.ts';
import { invalidParameter } from './refusal.ts';
import { offered, offeredVersions } from './versions.ts';

// Add-ons of AWS: the name says where their pods run, unless they bring a namespace.
const Namespaces: Readonly<Record<string, string>> = {
  'amazon-cloudwatch-observability': 'amazon-cloudwatch',
  'aws-ebs-csi-driver': 'kube-system',
  'aws-efs-csi-driver': 'kube-system',
  'aws-secrets-store-csi-driver-provider': 'aws-secrets-manager',
  'cert-manager': 'cert-manager',
  coredns: 'kube-system',
  'eks-node-monitoring-agent': 'kube-system',
  'eks-pod-identity-agent': 'kube-system',
  'external-dns': 'external-dns',
  'kube-proxy': 'kube-system',
  'metrics-server': 'kube-system',
  'snapshot-controller': 'kube-system',
  'vpc-cni': 'kube-system',
};

const Names = Object.keys(Namespaces);

export const namespaceOf = (addOn: string) => `${Namespaces[addOn]}`;

/** The version of an add-on that EKS takes by default for a Kubernetes minor: every add-on has numbers of its own. */
export const defaultAddOnVersion = (addOn: string, minor: string) => `v${minor}.${Names.indexOf(addOn)}-eksbuild.1`;

// What came out last is not yet the default.
const newestAddOnVersion = (addOn: string, minor: string) => `v${minor}.${Names.indexOf(addOn)}-eksbuild.2`;

/** The version that an add-on gets: one that exists for the minor, by itself the default. */
export function addOnVersion(addOn: string, minor: string, wanted = defaultAddOnVersion(addOn, minor)): string {
  if (!Names.includes(addOn)) {
    throw invalidParameter(`Addon ${addOn} specified is not supported in ${minor} kubernetes version`);
  }
  if ([defaultAddOnVersion, newestAddOnVersion].some(version => version(addOn, minor) === wanted)) return wanted;
  throw invalidParameter(`Addon version specified is not supported: ${wanted} of ${addOn} in ${minor}`);
}

/** Answers DescribeAddonVersions: of every add-on, for every Kubernetes minor, there are the default and a newer one. */
export function describeAddOnVersions({ query }: Call): object {
  const wanted = query.get('addonName');
  const minor = query.get('kubernetesVersion');
  const minors = minor === null ? offeredVersions() : [offered(minor)];
  const names = Names.filter(name => wanted === null || wanted === name);
  return {
    addons: names.map(addonName => ({
      addonName,
      owner: 'aws',
      addonVersions: minors.flatMap(clusterVersion => versionsFor(addonName, clusterVersion)),
    })),
  };
}

// Newest first, as EKS has them.
function versionsFor(addOn: string, clusterVersion: string): object[] {
  return [newestAddOnVersion(addOn, clusterVersion), defaultAddOnVersion(addOn, clusterVersion)].map(
    (addonVersion, age) => ({
      addonVersion,
      architecture: ['amd64', 'arm64'],
      compatibilities: [{ clusterVersion, platformVersions: ['*'], defaultVersion: age === 1 }],
    }),
  );
}
