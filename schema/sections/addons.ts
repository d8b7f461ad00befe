import { z } from 'zod';

export const Addons = z
  .strictObject({
    'aws-load-balancer-controller': z.boolean().describe('Load balancers for ingresses and services on AWS.'),
    'cert-manager': z.boolean().describe('Certificates inside the cluster.'),
    'external-dns': z.boolean().describe('DNS records of ingresses and services; needs dns.domain.'),
    gateway: z
      .boolean()
      .describe('Gateway API on Azure and Google Cloud: Envoy Gateway on AKS, the controller of GKE on GKE.'),
    'metrics-server': z
      .boolean()
      .describe('CPU and memory of pods, which autoscaling by load reads; on AWS, the other clouds bring it.'),
    'node-local-dns': z
      .boolean()
      .describe('A cache of DNS answers on every node; on AWS only with vpc-cni, and on Google Cloud.'),
  })
  .describe('Add-ons that run in the cluster.');

export type Addons = z.infer<typeof Addons>;
