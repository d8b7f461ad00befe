import { type Assertion, beside, each } from './assertion.ts';
import { blocks, isAt, type Resource, text, valuesAt } from './resource.ts';

const Instance = 'google_sql_database_instance';
const Address = 'settings.ip_configuration';

/** Cloud SQL. */
export const gcpDataAssertions: readonly Assertion[] = [
  each('CKV_GCP_6', Instance, instance => isAt(instance, `${Address}.ssl_mode`, strictest(instance))),
  each('CKV_GCP_11', Instance, instance => !admitted(instance).some(range => /\/0$/.test(String(range)))),
  each('CKV_GCP_14', Instance, instance => isReplica(instance) || isAt(instance, `${Backup}.enabled`, true)),
  each('CKV_GCP_60', Instance, instance => isAt(instance, `${Address}.ipv4_enabled`, false)),
  each('CKV_GCP_79', Instance, instance => Latest.includes(text(instance, 'database_version'))),
  each('CKV_GCP_50', Instance, instance => !isOf(instance, 'MYSQL') || flagOf(instance, 'local_infile') !== 'on'),
  postgres('CKV_GCP_51', 'log_checkpoints', isOn),
  postgres('CKV_GCP_52', 'log_connections', isOn),
  postgres('CKV_GCP_53', 'log_disconnections', isOn),
  postgres('CKV_GCP_54', 'log_lock_waits', isOn),
  postgres('CKV_GCP_55', 'log_min_messages', (value = 'warning') => Levels.includes(value)),
  postgres('CKV_GCP_56', 'log_temp_files', value => value === '0'),
  postgres('CKV_GCP_57', 'log_min_duration_statement', (value = '-1') => value === '-1'),
  each(
    'CKV_GCP_58',
    Instance,
    instance => !isOf(instance, 'SQLSERVER') || flagOf(instance, 'cross db ownership chaining') !== 'on',
  ),
  each(
    'CKV_GCP_59',
    Instance,
    instance => !isOf(instance, 'SQLSERVER') || flagOf(instance, 'contained database authentication') !== 'on',
  ),
  postgres('CKV_GCP_108', 'log_hostname', isOn),
  postgres('CKV_GCP_109', 'log_min_error_statement', value => LevelsToError.includes(`${value}`)),
  postgres('CKV_GCP_110', 'cloudsql.enable_pgaudit', isOn),
  postgres('CKV_GCP_111', 'log_statement', value => ['all', 'ddl', 'mod'].includes(`${value}`)),
  each('CKV2_GCP_7', Instance, (instance, scope) => !isOf(instance, 'MYSQL') || !hasOpenRoot(instance, scope)),
  postgres('CKV2_GCP_13', 'log_duration', isOn),
  postgres('CKV2_GCP_14', 'log_executor_stats', value => value !== 'on'),
  postgres('CKV2_GCP_15', 'log_parser_stats', value => value !== 'on'),
  postgres('CKV2_GCP_16', 'log_planner_stats', value => value !== 'on'),
  postgres('CKV2_GCP_17', 'log_statement_stats', value => value !== 'on'),
  each('CKV2_GCP_20', Instance, instance => !isOf(instance, 'MYSQL') || isAt(instance, `${Backup}.${BinaryLog}`, true)),
];

const Backup = 'settings.backup_configuration';
const BinaryLog = 'binary_log_enabled';
const Latest = ['POSTGRES_18', 'MYSQL_8_0', 'MYSQL_8_4', 'SQLSERVER_2022_ENTERPRISE', 'SQLSERVER_2022_STANDARD'];

// What PostgreSQL can be asked to write down, from everything to what is wrong.
const LevelsToError = [
  ...['debug5', 'debug4', 'debug3', 'debug2', 'debug1'],
  ...['info', 'notice', 'warning', 'error'],
];
const Levels = [...LevelsToError, 'log', 'fatal', 'panic'];

/** Every PostgreSQL must have a good value of a flag; one that is not set is undefined. */
function postgres(id: string, flag: string, isGood: (value: string | undefined) => boolean): Assertion {
  return each(id, Instance, instance => !isOf(instance, 'POSTGRES') || isGood(flagOf(instance, flag)));
}

function isOf(instance: Resource, engine: string): boolean {
  return text(instance, 'database_version').startsWith(engine);
}

function flagOf(instance: Resource, name: string): string | undefined {
  const flags = valuesAt(instance, 'settings.database_flags') as readonly { name: string; value: string }[];
  return flags.find(flag => flag.name === name)?.value;
}

function isOn(value: string | undefined): boolean {
  return value === 'on';
}

function strictest(instance: Resource): string {
  return isOf(instance, 'SQLSERVER') ? 'ENCRYPTED_ONLY' : 'TRUSTED_CLIENT_CERTIFICATE_REQUIRED';
}

function admitted(instance: Resource): readonly unknown[] {
  return valuesAt(instance, `${Address}.authorized_networks.value`);
}

function isReplica(instance: Resource): boolean {
  return blocks(instance, 'replica_configuration').length > 0;
}

function hasOpenRoot(instance: Resource, scope: readonly Resource[]): boolean {
  return beside(scope, ['google_sql_user', 'instance', text(instance, 'name')], user => {
    const { name, password, password_wo_version: version } = user.values;
    return String(name).startsWith('root') && !password && !version;
  });
}
