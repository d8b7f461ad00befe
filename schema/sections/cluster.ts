import { z } from 'zod';
import { clouds } from '../clouds.ts';
import { calendarOf, kubernetesNames, offeredVersions } from '../kubernetes-calendar.ts';
import { LogRetentionDays } from '../log-retention.ts';
import { Cidr, limits } from '../scalars.ts';

/** Users and roles that an access entry can name: no root user, no session, no "*". */
const IAM_PRINCIPAL = /^arn:aws:iam::\d{12}:(?:role|user)\/[A-Za-z0-9+=,.@_/-]*[A-Za-z0-9+=,.@_-]$/;

/** The object id of an Entra group; users are not named one by one. */
const ENTRA_GROUP = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A member as IAM of Google Cloud writes it: in lower case, because Cloud SQL names users after it. */
const GOOGLE_MEMBER = /^(?:group|user):[a-z0-9._+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/;

const Administrator = z.union(
  [IAM_PRINCIPAL, ENTRA_GROUP, GOOGLE_MEMBER].map(form => z.string().max(limits.text).regex(form)),
  {
    error:
      'Use the ARN of one IAM role or user (not of root and without "*"), the object id of an Entra group, or a Google group or user in lower case, such as arn:aws:iam::111111111111:role/platform or group:platform@example.com.',
  },
);

export const Cluster = z
  .strictObject({
    version: z
      .enum(offeredVersions(), { error: issue => versionProblem(issue.input) })
      .describe('Minor version of Kubernetes, in quotes.'),
    endpoint: z
      .enum(['private', 'private+restricted'])
      .describe('Where the API server answers: in the network alone, or also to the addresses of publicCidrs.'),
    publicCidrs: z
      .array(Cidr)
      .max(limits.list)
      .describe('Public addresses that may reach the API server with private+restricted, such as 203.0.113.0/24.'),
    admins: z
      .array(Administrator)
      .max(limits.list)
      .nullable()
      .describe(
        'Who administers the cluster, beside the pipeline that applies: IAM roles and users on AWS, Entra groups on Azure, groups and users on Google Cloud. Each cloud takes its own.',
      ),
    encryption: z
      .enum(['cmk'])
      .describe("Key of the cluster's secrets: one of our own in the key service of the cloud."),
    logs: z
      .array(z.enum(['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']))
      .max(5)
      .describe('Logs of the control plane that are kept.'),
    logRetentionDays: LogRetentionDays.describe('Days that the logs of the control plane are kept.'),
  })
  .describe('The Kubernetes control plane.');

export type Cluster = z.infer<typeof Cluster>;

function versionProblem(version: unknown): string {
  const offered = `Use one of: ${offeredVersions().join(', ')}.`;
  const ends = clouds.flatMap(cloud => {
    const known = calendarOf(cloud).get(String(version));
    return known ? [{ by: kubernetesNames[cloud], ...known }] : [];
  });
  if (ends.length === 0) return `The catalogue has no such Kubernetes version. ${offered}`;
  if (ends.some(known => known.offered)) return offered;
  const [first, ...others] = ends.map(({ by, end }) => ({ by, end }));
  const also = others.map(({ by, end }) => `, of ${by} on ${end}`).join('');
  return `Standard support of ${first?.by} for Kubernetes ${version} ends on ${first?.end}${also}, or has ended: too late to start with it. ${offered}`;
}
