import { type Answer, forward, type LoopbackServer, type Sent, serveOnLoopback } from './loopback-server.ts';

/**
 * Stands before moto's EC2. The SDK repeats a request whose answer was lost on the way, and moto takes the repeated entry
 * of a network ACL for a second one with its number, while EC2 compares them: the same entry once more is no mistake.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html
 */
export async function startEc2Front(moto: string): Promise<LoopbackServer> {
  const entries = new Set<string>();
  return serveOnLoopback(async sent => {
    const entry = entryIn(sent);
    const answered = await forward(sent, moto);
    if (entry === undefined) return answered;
    if (answered.status === 200) entries.add(entry);
    return `${answered.body}`.includes('NetworkAclEntryAlreadyExists') && entries.has(entry) ? accepted : answered;
  });
}

/** A rule and whose it is, as the request spells it; undefined of any other request. */
function entryIn({ headers, body }: Sent): string | undefined {
  const asked = new URLSearchParams(`${body}`);
  if (asked.get('Action') !== 'CreateNetworkAclEntry') return undefined;
  const key = /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1];
  return `${key} ${asked}`;
}

const accepted: Answer = {
  status: 200,
  headers: { 'content-type': 'text/xml' },
  body: '<CreateNetworkAclEntryResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><return>true</return></CreateNetworkAclEntryResponse>',
};
