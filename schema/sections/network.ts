import { z } from 'zod';
import { LogRetentionDays } from '../log-retention.ts';
import { Cidr, Text } from '../scalars.ts';

const offset = z.int().min(0).max(4095);

export const Network = z
  .strictObject({
    prefixLength: z.int().min(16).max(20).describe('Size of the blocks that the allocator picks.'),
    zones: z.int().min(1).max(3).describe('Availability zones to span.'),
    nat: z.enum(['per-zone', 'single', 'none']).describe('NAT gateways: one in each zone, one shared, or none.'),
    natReason: Text.nullable().describe('Why a production network has fewer NAT gateways than zones.'),
    flowLogs: z.boolean().describe('Log accepted and rejected traffic of the network.'),
    flowLogRetentionDays: LogRetentionDays.describe(
      'Days that flow logs are kept; one of the periods that CloudWatch knows.',
    ),
    acls: z
      .boolean()
      .describe('Give each tier of subnets rules of its own: network ACLs on AWS, network security groups on Azure.'),
    privateEndpoints: z
      .boolean()
      .describe('Reach services of the cloud through endpoints in the network instead of the internet.'),
    customNetworking: Cidr.nullable().describe('Second range for pods on AWS, inside 100.64.0.0/10.'),
    cni: z
      .strictObject({
        aws: z
          .enum(['vpc-cni', 'cilium'])
          .describe('Network of the pods on AWS: the VPC CNI, or Cilium; with both pods take addresses of the VPC.'),
        azure: z
          .enum(['azure-cni-cilium', 'azure-cni'])
          .describe('Network of the pods on Azure: an overlay with the Cilium data plane, or without it.'),
      })
      .describe('Network interface of the pods, one in each cluster.'),
    prefixDelegation: z.boolean().describe('Give nodes on AWS blocks of 16 addresses, so that more pods fit.'),
    podCidr: Cidr.describe('Range of the pods on Azure, an overlay that no network routes; /12 to /20.'),
    serviceCidr: Cidr.describe('Range of the services of the cluster, outside every network; /12 to /24.'),
    subnets: z
      .strictObject({
        newbits: z.int().min(2).max(12).describe('Bits that a subnet adds to the prefix of the network.'),
        publicOffset: offset.describe('Number of the first public subnet.'),
        privateOffset: offset.describe('Number of the first private subnet.'),
        dataOffset: offset.describe('Number of the first data subnet.'),
      })
      .describe('How the range is cut into subnets.'),
  })
  .describe('The network of an environment.');

export type Network = z.infer<typeof Network>;
