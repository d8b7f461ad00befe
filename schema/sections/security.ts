import { z } from 'zod';

export const Security = z
  .strictObject({
    tlsPolicy: z.enum(['tls13-only', 'tls12+13']).describe('Versions of TLS that load balancers accept.'),
    binaryAuthorization: z
      .boolean()
      .describe("Let clusters on Google Cloud run only images that the project's Binary Authorization policy admits."),
    podSecurity: z
      .enum(['restricted', 'baseline'])
      .describe('Pod Security Standard that namespaces enforce where their workload allows it.'),
  })
  .describe('Rules of the cluster and of its edge.');

export type Security = z.infer<typeof Security>;
