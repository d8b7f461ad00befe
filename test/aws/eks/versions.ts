import { calendarOf } from '../../../schema/kubernetes-calendar.ts';
import { invalidParameter } from './refusal.ts';

const minor = (version: string) => Number(version.replace(/^1\./, ''));

const Newest = Math.max(...[...calendarOf('aws').keys()].map(minor));

// EKS supports a minor for 26 months: at any time some eight of them.
const Oldest = Newest - 7;

export const DefaultVersion = `1.${Newest}`;

/** A Kubernetes minor that EKS offers. */
export function offered(version: string): string {
  if (/^1\.[0-9]+$/.test(version) && minor(version) >= Oldest && minor(version) <= Newest) return version;
  throw invalidParameter(`unsupported Kubernetes version ${version}`);
}

/** The version after an upgrade, which goes one minor up at a time. */
export function upgraded(from: string, to: string): string {
  if (minor(offered(to)) === minor(from) + 1) return to;
  throw invalidParameter(`Unsupported Kubernetes minor version update from ${from} to ${to}`);
}

/** The version of nodes: not above that of their control plane, and up to three minors below. */
export function ofNodes(version: string, { cluster }: { readonly cluster: string }): string {
  const behind = minor(cluster) - minor(version);
  if (behind >= 0 && behind <= 3) return version;
  throw invalidParameter(`Nodegroup Kubernetes version ${version} does not fit cluster version ${cluster}`);
}

/** The Kubernetes minors that EKS offers, newest first. */
export const offeredVersions = () => Array.from({ length: Newest - Oldest + 1 }, (_, index) => `1.${Newest - index}`);

/** Answers DescribeClusterVersions. */
export function describeVersions(): object {
  return {
    clusterVersions: offeredVersions().map(clusterVersion => ({
      clusterVersion,
      clusterType: 'eks',
      defaultVersion: clusterVersion === DefaultVersion,
      status: 'STANDARD_SUPPORT',
      versionStatus: 'STANDARD_SUPPORT',
    })),
  };
}
