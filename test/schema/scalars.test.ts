import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import * as scalars from '../../schema/scalars.ts';
import { Data } from '../../schema/sections/data.ts';
import { Dns } from '../../schema/sections/dns.ts';
import { Nodes } from '../../schema/sections/nodes.ts';
import { flag, on, problems, uuid } from '../answers/build.ts';

const zone = `/subscriptions/${uuid('1')}/resourceGroups/dns/providers/Microsoft.Network/dnsZones/dev.example.com`;

const kinds: [string, z.ZodType, string[], unknown[]][] = [
  [
    'subscription',
    scalars.AzureSubscription,
    [uuid('1'), uuid('f')],
    [uuid('F'), uuid('1').slice(1), `{${uuid('1')}}`, '', 1],
  ],
  ['tenant', scalars.AzureTenant, [uuid('0')], ['example.onmicrosoft.com', `${uuid('1')} `]],
  [
    'project',
    scalars.GcpProject,
    ['acme-1', `a${'b'.repeat(29)}`],
    ['acme', 'Acme-prod', '1acme-prod', 'acme-prod-', `a${'b'.repeat(30)}`, 'example.com:acme'],
  ],
  ['number', scalars.GcpProjectNumber, ['123456', '123456789012'], ['012345', '12345', 'acme-prod', 123456789012]],
  [
    'region of Azure',
    scalars.AzureRegionName,
    ['westeurope', 'eastus2'],
    ['West Europe', 'west-europe', 'eastus22', 'uk'],
  ],
  [
    'region of Google Cloud',
    scalars.GcpRegionName,
    ['europe-west1', 'northamerica-northeast1', 'europe-west12'],
    ['europe-west1-b', 'europe', 'eu-west-1'],
  ],
  [
    'storage account',
    scalars.StorageAccountName,
    ['abc', 'acmedev1', 'a'.repeat(24)],
    ['ab', 'acme-dev', 'AcmeDev', 'a'.repeat(25)],
  ],
  [
    'container',
    scalars.StorageContainerName,
    ['abc', 'tf-state', 'a'.repeat(63)],
    ['ab', '-abc', 'abc-', 'a--b', 'Abc', 'a'.repeat(64), '$web'],
  ],
  [
    'resource group',
    scalars.ResourceGroupName,
    ['rg', 'Acme_dev.(1)', 'a'.repeat(90)],
    ['a'.repeat(91), 'acme.', 'acme dev', 'acme/dev'],
  ],
  [
    'vault',
    scalars.KeyVaultName,
    ['abc', 'acme-dev-1', `a${'b'.repeat(23)}`],
    ['ab', '1abc', 'abc-', 'a--b', 'Abc', `a${'b'.repeat(24)}`],
  ],
  [
    'bucket',
    scalars.GcsBucketName,
    ['abc', 'acme-dev', 'a'.repeat(63)],
    ['ab', 'goog-acme', 'my-google-x', 'g00gle-x', 'acme.dev', 'Acme', 'a'.repeat(64)],
  ],
  [
    'member',
    scalars.GoogleMember,
    ['group:a@example.com', 'user:a.b@x.example.com', 'serviceAccount:a@acme-1.iam.gserviceaccount.com'],
    [
      'a@example.com',
      'allUsers',
      'group:*@example.com',
      'domain:example.com',
      'group:a@example',
      'group:a b@example.com',
    ],
  ],
  [
    'zone in Azure DNS',
    Dns.shape.zones.shape.azure,
    [zone],
    ['dev.example.com', zone.replace('dnsZones', 'privateDnsZones'), `${zone}/`],
  ],
  ['zone in Cloud DNS', Dns.shape.zones.shape.gcp, ['example-com', 'a'], ['example.com', '1a', 'a-', 'A']],
  [
    'VM size',
    Nodes.shape.system.shape.size.shape.azure,
    ['Standard_D4s_v3', 'Standard_D4ps_v5', 'Standard_E4-2s_v5'],
    ['D4s_v3', 'standard_D4s_v3', 'Standard_', 'Standard D4s v3'],
  ],
  [
    'machine type',
    Nodes.shape.system.shape.size.shape.gcp,
    ['e2-standard-4', 'e2-medium', 't2a-standard-2', 'c3-standard-4-lssd'],
    ['e2', 'e2-standard', 'standard-4', 'm5.large'],
  ],
  [
    'size of a server',
    Data.shape.size.shape.azure,
    ['B_Standard_B2ms', 'GP_Standard_D2ds_v5'],
    ['Standard_D2ds_v5', 'XX_Standard_D2ds_v5'],
  ],
  [
    'tier',
    Data.shape.size.shape.gcp,
    ['db-custom-2-8192', 'db-perf-optimized-N-4'],
    ['custom-2-8192', 'db.r6g.large', 'db-custom-2'],
  ],
];

describe.each(kinds)('%s', (...[, schema, good, bad]) => {
  it.each(good)('may be %s', value => {
    expect(schema.safeParse(value).error).toBeUndefined();
  });

  it.each(bad.map(value => [value]))('may not be %j', value => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe('what a person reads', () => {
  it.each<[string, 'azure' | 'gcp', unknown, string]>([
    [
      'environments.dev.azure.subscription',
      'azure',
      'acme',
      'Use the id of the subscription in lower case, such as "11111111-2222-3333-4444-555555555555".',
    ],
    ['environments.dev.azure.tenant', 'azure', 7, 'Write the id of the Entra tenant as quoted text'],
    ['environments.dev.gcp.project', 'gcp', 'acme', 'Use the id of the project, 6 to 30 lower-case letters'],
    [
      'environments.dev.gcp.projectNumber',
      'gcp',
      123456789012,
      'Write the project number as quoted text, such as "123456789012".',
    ],
    [
      'state.azure.storageAccount',
      'azure',
      'acme-dev',
      'Use 3 to 24 lower-case letters and digits, such as acmedevtfstate.',
    ],
    ['state.azure.container', 'azure', 'A', 'Use 3 to 63 lower-case letters, digits and single "-".'],
    ['state.azure.vault', 'azure', 'a--b', 'start with a letter, such as acme-dev-state.'],
    ['state.azure.region', 'azure', 'West Europe', 'Use the short name of an Azure region, such as westeurope.'],
    ['state.gcp.region', 'gcp', 'eu-west-1', 'Use the name of a Google Cloud region, such as europe-west1.'],
    ['state.gcp.bucket', 'gcp', 'goog-x', 'Bucket names may not start with "goog" or contain "google".'],
    ['cluster.admins', 'gcp', ['jane@example.com'], 'the object id of an Entra group, or a Google group or user'],
    ['cluster.admins', 'gcp', ['group:*@example.com'], 'the object id of an Entra group, or a Google group or user'],
    ['nodes.system.size.azure', 'azure', 'm5.large', 'Use an Azure VM size, such as Standard_D4s_v3.'],
    ['nodes.system.size.gcp', 'gcp', 'm5.large', 'Use a Compute Engine machine type, such as e2-standard-4.'],
    ['data.size.gcp', 'gcp', 'db.r6g.large', 'Use a tier of Cloud SQL, such as db-custom-2-8192'],
    ['data.backup.copyRegion', 'gcp', 'Mars', 'Use the name of a region, such as eu-central-1.'],
  ])('%s on %s: %j', (...[path, cloud, value, message]) => {
    const found = problems(on(cloud), flag(path, value as string));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(message);
  });
});
