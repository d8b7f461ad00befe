import { type Assertion, beside, each } from './assertion.ts';
import { isKeyArn } from './key-arn.ts';
import { blocks, listOf, type Resource, text } from './resource.ts';

const Member = ['aws_db_instance', 'aws_rds_cluster_instance'] as const;
const Database = ['aws_db_instance', 'aws_rds_cluster'] as const;

/** Databases and their backups. */
export const dataAssertions: readonly Assertion[] = [
  each('CKV_AWS_16', 'aws_db_instance', ({ values }) => values.storage_encrypted === true),
  each('CKV_AWS_17', Member, ({ values }) => values.publicly_accessible !== true),
  each('CKV_AWS_96', 'aws_rds_cluster', ({ values }) => values.storage_encrypted === true),
  each('CKV_AWS_118', Member, ({ values }) => Number(values.monitoring_interval) > 0),
  each('CKV_AWS_129', 'aws_db_instance', hasLogs),
  each('CKV_AWS_133', Database, ({ values: { backup_retention_period: days } }) => Number(days) > 0),
  // Whether an environment that may be thrown away keeps its database, and a standby of it, is an answer.
  each(
    'CKV_AWS_139',
    'aws_rds_cluster',
    ({ root, values }) => !root.isProtected || values.deletion_protection === true,
  ),
  each('CKV_AWS_157', 'aws_db_instance', ({ root, values }) => !root.isProtected || values.multi_az === true),
  each('CKV_AWS_161', 'aws_db_instance', ({ values }) => values.iam_database_authentication_enabled === true),
  each('CKV_AWS_162', 'aws_rds_cluster', ({ values }) => values.iam_database_authentication_enabled === true),
  each('CKV_AWS_166', 'aws_backup_vault', ({ values }) => isKeyArn(values.kms_key_arn)),
  // Without one RDS takes the newest; mocks make up a word for it.
  each('CKV_AWS_211', 'aws_db_instance', instance => !/^rds-ca-20\d\d$/.test(text(instance, 'ca_cert_identifier'))),
  each('CKV_AWS_226', Member, ({ values }) => values.auto_minor_version_upgrade === true),
  // https://aws.amazon.com/security/security-bulletins/AWS-2022-004/
  each('CKV_AWS_250', Database, database => !engine(database).includes('postgres') || majorVersion(database) >= 14),
  each(
    'CKV_AWS_293',
    'aws_db_instance',
    ({ root, values }) => !root.isProtected || values.deletion_protection === true,
  ),
  each('CKV_AWS_313', 'aws_rds_cluster', ({ values }) => values.copy_tags_to_snapshot === true),
  each('CKV_AWS_324', 'aws_rds_cluster', hasLogs),
  each(
    'CKV_AWS_325',
    'aws_rds_cluster',
    cluster => engine(cluster) !== 'aurora-mysql' || logs(cluster).includes('audit'),
  ),
  each(
    'CKV_AWS_326',
    'aws_rds_cluster',
    cluster => engine(cluster) !== 'aurora-mysql' || Number(cluster.values.backtrack_window) > 0,
  ),
  each('CKV_AWS_327', 'aws_rds_cluster', ({ values }) => isKeyArn(values.kms_key_id)),
  each('CKV_AWS_353', Member, member => hasInsights(member) || hasNoRoom(member)),
  each(
    'CKV_AWS_354',
    Member,
    member => !hasInsights(member) || isKeyArn(member.values.performance_insights_kms_key_id),
  ),
  each(
    'CKV_AWS_388',
    'aws_db_instance',
    instance => engine(instance) !== 'aurora-postgresql' || majorVersion(instance) > 11,
  ),
  each(
    'CKV2_AWS_8',
    'aws_rds_cluster',
    (cluster, scope) => !cluster.root.isProtected || scope.some(selection => backsUp(selection, text(cluster, 'arn'))),
  ),
  each('CKV2_AWS_27', 'aws_rds_cluster', isTold),
  each('CKV2_AWS_30', 'aws_db_instance', isTold),
  each('CKV2_AWS_60', 'aws_db_instance', ({ values }) => values.copy_tags_to_snapshot === true),
  each('CKV2_AWS_69', 'aws_db_instance', (instance, scope) =>
    hasParameters(instance, scope, parameters =>
      engine(instance) === 'mysql'
        ? parameters.get('require_secure_transport') === '1'
        : parameters.get('rds.force_ssl') === '1',
    ),
  ),
];

function engine(database: Resource): string {
  return text(database, 'engine');
}

function majorVersion(database: Resource): number {
  return Number.parseInt(text(database, 'engine_version'), 10);
}

function logs({ values }: Resource): readonly unknown[] {
  return listOf(values.enabled_cloudwatch_logs_exports);
}

function hasLogs(database: Resource): boolean {
  return logs(database).length > 0;
}

function hasInsights({ values }: Resource): boolean {
  return values.performance_insights_enabled === true;
}

// RDS refuses Performance Insights for MySQL on these.
function hasNoRoom(member: Resource): boolean {
  return engine(member) === 'mysql' && /^db\.t\d+[a-z]*\.(?:micro|small)$/.test(text(member, 'instance_class'));
}

function backsUp(selection: Resource, arn: string): boolean {
  return selection.type === 'aws_backup_selection' && listOf(selection.values.resources).includes(arn);
}

// MySQL logs slow statements instead.
function isTold(database: Resource, scope: readonly Resource[]): boolean {
  const wanted = ['log_min_duration_statement', 'log_statement'];
  return (
    !engine(database).includes('postgres') ||
    hasParameters(database, scope, parameters => wanted.every(name => parameters.has(name)))
  );
}

function hasParameters(
  database: Resource,
  scope: readonly Resource[],
  isGood: (parameters: ReadonlyMap<unknown, unknown>) => boolean,
): boolean {
  const [type, argument] =
    database.type === 'aws_rds_cluster'
      ? ['aws_rds_cluster_parameter_group', 'db_cluster_parameter_group_name']
      : ['aws_db_parameter_group', 'parameter_group_name'];
  return beside(scope, [type, 'name', text(database, argument)], group =>
    isGood(new Map(blocks(group, 'parameter').map(({ name, value }) => [name, value]))),
  );
}
