import { z } from 'zod';

export const Tls = z
  .strictObject({
    issuer: z
      .enum(['acm', 'cert-manager', 'both'])
      .describe(
        'Who issues certificates of dns.domain: acm, which is the certificate service of the cloud (ACM, Key Vault, Certificate Manager), or cert-manager in the cluster.',
      ),
  })
  .describe('Certificates of the applications.');

export type Tls = z.infer<typeof Tls>;
