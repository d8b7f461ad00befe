import { z } from 'zod';

export const Addons = z
  .strictObject({
    'aws-load-balancer-controller': z.boolean().describe('Load balancers for ingresses and services.'),
    'cert-manager': z.boolean().describe('Certificates inside the cluster.'),
    'external-dns': z.boolean().describe('DNS records of ingresses and services; needs dns.domain.'),
    'metrics-server': z.boolean().describe('CPU and memory of pods, which autoscaling by load reads.'),
    'node-local-dns': z.boolean().describe('A cache of DNS answers on every node; only with vpc-cni.'),
  })
  .describe('Add-ons that run in the cluster.');

export type Addons = z.infer<typeof Addons>;
