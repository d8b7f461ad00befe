import type { Answer, Sent } from '../aws/loopback-server.ts';
import { json } from './json.ts';

/** A service account that pipelines become, and whom it trusts: `principal://…/subject/…`. */
export interface ServiceAccount {
  readonly email: string;
  readonly trusts: string;
}

const Pool = 'iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/acme-prod-ci';
const Provider = `${Pool}/providers/github`;

/** A pipeline as a workload identity pool knows it. */
export function principal(subject: string): string {
  return `principal://${Pool}/subject/${subject}`;
}

/** The credentials that google-github-actions/auth writes down: a token of the pipeline for one of the service account. */
export function credentials({ email }: ServiceAccount, tokenFile: string): string {
  return JSON.stringify({
    type: 'external_account',
    audience: `//${Provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${email}:generateAccessToken`,
    credential_source: { file: tokenFile },
  });
}

/** The Security Token Service: who a token of the pipeline, here its bare subject, stands for in the pool. */
export function exchanged({ body }: Sent): Answer {
  const asked = new URLSearchParams(`${body}`);
  if (asked.get('audience') !== `//${Provider}`) return json(400, { error: 'invalid_target' });
  const token = principal(`${asked.get('subject_token')}`);
  return json(200, { access_token: token, token_type: 'Bearer', expires_in: 3600, issued_token_type: AccessToken });
}

const AccessToken = 'urn:ietf:params:oauth:token-type:access_token';

/** IAM Service Account Credentials: a token of the account for those whom it trusts. The token is its e-mail address. */
export function impersonated(accounts: readonly ServiceAccount[], { path, headers }: Sent): Answer {
  const [, email] = /\/serviceAccounts\/(.+):generateAccessToken$/.exec(path) ?? [];
  const account = accounts.find(known => known.email === email && headers.authorization === `Bearer ${known.trusts}`);
  if (!account) {
    const message = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).";
    return json(403, { error: { code: 403, message, status: 'PERMISSION_DENIED' } });
  }
  return json(200, { accessToken: account.email, expireTime: new Date(Date.now() + 3_600_000).toISOString() });
}
