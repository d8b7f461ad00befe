import { z } from 'zod';

export const Ingress = z
  .strictObject({
    controller: z
      .strictObject({
        aws: z.enum(['alb', 'nlb']).describe('Load balancer on AWS: by path and host, or by port.'),
      })
      .describe('What brings traffic into the cluster.'),
  })
  .describe('How traffic reaches the applications.');

export type Ingress = z.infer<typeof Ingress>;
