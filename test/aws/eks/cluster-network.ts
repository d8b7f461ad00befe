import type { z } from 'zod';
import type { VpcConfig } from './cluster-request.ts';
import { invalidParameter } from './refusal.ts';

export type VpcRequest = z.infer<typeof VpcConfig>;

export interface VpcResponse extends Required<VpcRequest> {
  readonly clusterSecurityGroupId: string;
  readonly vpcId: string;
}

/** How a cluster is reached after a request, or why it cannot be: the cluster keeps what the request leaves out. */
export function reachable(before: VpcResponse, asked: VpcRequest): VpcResponse {
  const after: VpcResponse = { ...before, ...asked };
  if (!after.endpointPublicAccess && !after.endpointPrivateAccess) {
    throw invalidParameter('Private and public endpoint access cannot both be disabled.');
  }
  if (after.subnetIds.length < 2) {
    throw invalidParameter('Subnets specified must be in at least two different AZs.');
  }
  const unroutable = after.publicAccessCidrs.filter(cidr => Private.test(cidr));
  if (unroutable.length > 0) {
    throw invalidParameter(`The following CIDRs are invalid in publicAccessCidrs: ${unroutable}.`);
  }
  return { ...after, publicAccessCidrs: after.endpointPublicAccess ? after.publicAccessCidrs : [] };
}

// RFC 1918, and the ranges of carrier-grade NAT and of links.
const Private = /^(10|127|192\.168|169\.254|172\.(1[6-9]|2[0-9]|3[01])|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\./;

const Service = /^(10|192\.168|172\.(1[6-9]|2[0-9]|3[01]))\.[0-9.]+\/(1[2-9]|2[0-4])$/;

/** A range of Services that EKS takes. */
export function serviceRange(cidr = '172.20.0.0/16'): string {
  if (Service.test(cidr)) return cidr;
  throw invalidParameter(`serviceIpv4Cidr ${cidr} must lie in a private range and be a /24 to /12.`);
}
