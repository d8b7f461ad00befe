import type { Answer, Sent } from '../aws/loopback-server.ts';

/** An application of Microsoft Entra ID that a pipeline becomes, by a federated credential. */
export interface Application {
  readonly clientId: string;
  /** What the token of the pipeline has to say about it. */
  readonly subject: string;
}

/** The token of a pipeline, as the service that runs it signs it. */
export function pipelineToken(subject: string): string {
  return webToken({ sub: subject });
}

/** Gives a pipeline the token of the application that trusts it: https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token. */
export function login(applications: readonly Application[], { body }: Sent): Answer {
  const asked = new URLSearchParams(`${body}`);
  const clientId = asked.get('client_id');
  const { sub } = claimsOf(`${asked.get('client_assertion')}`);
  const application = applications.find(known => known.clientId === clientId && known.subject === sub);
  if (!application) {
    const description = `AADSTS700213: No matching federated identity record found for presented assertion subject '${sub}'.`;
    return json(401, { error: 'invalid_client', error_description: description });
  }
  const token = webToken({ appid: clientId, oid: clientId, tid: 'tenant' });
  return json(200, { token_type: 'Bearer', expires_in: 3600, access_token: token });
}

/** The application whose token this is. */
export function applicationOf(token: string): string {
  return `${claimsOf(token).appid}`;
}

// Nobody here checks a signature.
function webToken(claims: object): string {
  return [{ alg: 'none', typ: 'JWT' }, claims].map(part => `${base64(JSON.stringify(part))}.`).join('');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const [, claims = ''] = token.split('.');
  return claims === '' ? {} : JSON.parse(Buffer.from(claims, 'base64url').toString());
}

function json(status: number, value: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
