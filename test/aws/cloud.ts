import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { awsProviderEnvironment, type Environment } from '../terraform/harness/environment.ts';
import { startBackupFront } from './backup-front.ts';
import { startEc2Front } from './ec2-front.ts';
import { startEks } from './eks/emulator.ts';
import { startMoto } from './moto.ts';
import { startS3Front } from './s3-front.ts';

/** AWS as far as these tests need it, on loopback. */
export interface Cloud {
  /** What a person sets after assuming a role of an account: terraform then works in that account. */
  readonly credentials: (account: string, role: string) => Promise<Environment>;
  readonly s3: (as: Environment, call: S3Call) => Promise<S3Answer>;
  readonly lockTable: (as: Environment, action: 'PutItem' | 'DeleteItem', input: object) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface S3Call {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly bucket: string;
  /** Key and query, such as `?versioning`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface S3Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export const Region = 'eu-west-1';

/** Starts moto_server, what stands before its S3, EC2 and Backup, and an EKS of our own in the place of its. */
export async function startCloud(): Promise<Cloud> {
  const moto = await startMoto();
  const front = await startS3Front(moto.url);
  const ec2 = await startEc2Front(moto.url);
  const backup = await startBackupFront(moto.url);
  const eks = await startEks();
  const environment = {
    ...awsProviderEnvironment(),
    ...endpoints(moto.url, front.url),
    AWS_ENDPOINT_URL_BACKUP: backup.url,
    AWS_ENDPOINT_URL_EC2: ec2.url,
    AWS_ENDPOINT_URL_EKS: eks.url,
  };
  return {
    credentials: async (account, role) => {
      const arn = `arn:aws:iam::${account}:role/${role}`;
      const credentials = await assume(moto.url, arn);
      front.know(`${credentials.AWS_ACCESS_KEY_ID}`, arn);
      eks.know(`${credentials.AWS_ACCESS_KEY_ID}`, arn);
      return { ...environment, ...credentials };
    },
    s3: (as, call) => callS3(front.url, as, call),
    lockTable: (as, action, input) => callDynamoDb(moto.url, as, { action, input }),
    stop: () => {
      for (const server of [front, ec2, backup, eks]) server.stop();
      return moto.stop();
    },
  };
}

// Go asks no proxy for loopback, so everything but S3 goes to moto, and S3, under its own host names, through the front.
function endpoints(moto: string, front: string): Environment {
  return {
    // Programs that live for seconds need not tidy up: a quarter of all the work.
    GOGC: '400',
    GOMEMLIMIT: '1GiB',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: moto,
    AWS_ENDPOINT_URL_S3: `http://s3.${Region}.amazonaws.com`,
    HTTP_PROXY: front,
    HTTPS_PROXY: front,
  };
}

async function assume(moto: string, role: string): Promise<Environment> {
  const body = new URLSearchParams({
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: 'test',
  });
  const answered = await fetch(moto, { method: 'POST', headers: { authorization: signature('test', 'sts') }, body });
  const xml = await answered.text();
  const value = (name: string) => new RegExp(`<${name}>([^<]+)<`).exec(xml)?.[1] ?? '';
  return {
    AWS_ACCESS_KEY_ID: value('AccessKeyId'),
    AWS_SECRET_ACCESS_KEY: value('SecretAccessKey'),
    AWS_SESSION_TOKEN: value('SessionToken'),
  };
}

// moto reads key, region and service from the signature, and does not verify it.
function signature(accessKeyId: string | undefined, service: string): string {
  const scope = `${accessKeyId}/20260101/${Region}/${service}/aws4_request`;
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
}

function callS3(front: string, as: Environment, call: S3Call): Promise<S3Answer> {
  const { method, bucket, path, headers = {}, body = '' } = call;
  const host = `${bucket}.s3.${Region}.amazonaws.com`;
  const signed = { ...headers, host, authorization: signature(as.AWS_ACCESS_KEY_ID, 's3') };
  return new Promise((resolve, reject) => {
    const sent = request(front, { method, path: `http://${host}/${path}`, headers: signed }, async from => {
      resolve({ status: from.statusCode ?? 0, headers: from.headers, text: await text(from) });
    });
    sent.on('error', reject).end(body);
  });
}

async function callDynamoDb(moto: string, as: Environment, call: { action: string; input: object }): Promise<void> {
  const headers = {
    authorization: signature(as.AWS_ACCESS_KEY_ID, 'dynamodb'),
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `DynamoDB_20120810.${call.action}`,
  };
  const answered = await fetch(moto, { method: 'POST', headers, body: JSON.stringify(call.input) });
  if (!answered.ok) throw new Error(`DynamoDB ${call.action}: ${await answered.text()}`);
}
