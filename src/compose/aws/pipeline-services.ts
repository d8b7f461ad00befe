import type { Environment } from '../../answers/repository.ts';

// Besides what roots create: what the roles of nodes and controllers call, whom the same boundary limits.
const CLUSTER = [
  'acm',
  'autoscaling',
  'ec2',
  'ec2messages',
  'ecr',
  'eks',
  'eks-auth',
  'elasticloadbalancing',
  'events',
  'kms',
  'logs',
  'secretsmanager',
  'sqs',
  'ssm',
  'ssmmessages',
];
const DATA = ['backup', 'backup-storage', 'rds'];

/** Services that pipelines of an environment, and the roles they make, may use at all; names as in IAM actions. */
export function pipelineServices({ data }: Environment): string[] {
  return [...CLUSTER, ...(data.enabled ? DATA : [])].sort();
}
