import { z } from 'zod';

/** One level shorter than DNS allows: ACM takes 64 characters for the first name, and "*." stands before this one. */
const LONGEST_DOMAIN = 62;

const Domain = z
  .string()
  .max(LONGEST_DOMAIN, `Use at most ${LONGEST_DOMAIN} characters; a certificate has no room for more.`)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
    'Use a domain name in lower case, such as dev.example.com.',
  );

const ZoneId = z.string().regex(/^Z[A-Z0-9]{1,31}$/, 'Use the id of a Route 53 zone, such as Z0123456789ABCDEFGHIJ.');

const AzureZone = z
  .string()
  .regex(
    /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/\s]{1,90}\/providers\/Microsoft\.Network\/dnsZones\/[a-z0-9.-]{1,253}$/,
    'Use the id of a zone in Azure DNS, /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Network/dnsZones/<domain>.',
  );

/** Two names have a meaning of their own in module addon-resources. */
const GcpZone = z
  .string()
  .regex(
    /^(?!(?:create|find)$)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    'Use the name of a managed zone in Cloud DNS, such as example-com.',
  );

export const Dns = z
  .strictObject({
    domain: Domain.nullable().describe(
      'Domain of the applications; without it no zone, certificate or record is made. An environment on several clouds has it on the first one, and <cloud>.<domain> on the others.',
    ),
    zoneId: ZoneId.nullable().describe('Public Route 53 zone of that domain; left out, one is created.'),
    zones: z
      .strictObject({
        azure: AzureZone.nullable().describe('Public zone of that domain in Azure DNS; left out, one is created.'),
        gcp: GcpZone.nullable().describe('Public managed zone of that domain in Cloud DNS; left out, one is created.'),
      })
      .describe('Existing zones on Azure and Google Cloud.'),
  })
  .describe('Names of the applications.');

export type Dns = z.infer<typeof Dns>;
