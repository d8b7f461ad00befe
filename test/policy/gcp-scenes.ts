import { planned, type Scene } from './flaw.ts';
import { goodSettings } from './gcp-examples.ts';
import type { Root } from './resource.ts';

const bootstrap: Root = { key: 'bootstrap', isProtected: false, isBootstrap: true };
const open: Root = { key: 'open', isProtected: false };

const key = planned('google_kms_crypto_key', { rotation_period: '7776000s' }, open);
const pipeline = 'serviceAccount:apply@acme.iam.gserviceaccount.com';
const mysql = planned('google_sql_database_instance', {
  database_version: 'MYSQL_8_4',
  name: 'mysql',
  settings: [goodSettings],
});

const grant = (role: string, condition?: object) =>
  planned('google_project_iam_member', { condition, member: pipeline, role }, bootstrap);
const root = (values: object) => planned('google_sql_user', { instance: 'mysql', name: 'root', ...values });

/** What is right in one place and wrong in another. */
export const gcpScenes: readonly Scene[] = [
  { name: 'a key that nothing protects', resources: [key], found: ['CKV_GCP_82'] },
  { name: 'a key that protects itself', resources: [{ ...key, preventsDestroy: true }], found: [] },
  {
    name: 'a network that may be thrown away, and is not logged',
    resources: [planned('google_compute_subnetwork', { private_ip_google_access: true }, open)],
    found: [],
  },
  { name: 'a pipeline with one service', resources: [grant('roles/container.admin')], found: [] },
  {
    name: 'a pipeline that gives any right',
    resources: [grant('roles/resourcemanager.projectIamAdmin')],
    found: ['CKV_GCP_42'],
  },
  {
    name: 'a pipeline that gives some rights',
    resources: [grant('roles/resourcemanager.projectIamAdmin', [{ expression: 'true' }])],
    found: [],
  },
  { name: 'MySQL whose root has no password', resources: [mysql, root({})], found: ['CKV2_GCP_7'] },
  { name: 'MySQL whose root has one', resources: [mysql, root({ password_wo_version: 1 })], found: [] },
];
