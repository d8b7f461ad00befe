import type { Answer, Sent } from '../aws/loopback-server.ts';

const Namespaces = [
  'Authorization',
  'Compute',
  'ContainerService',
  'DBforPostgreSQL',
  'DataProtection',
  'Insights',
  'KeyVault',
  'ManagedIdentity',
  'Network',
  'OperationalInsights',
  'Resources',
  'Storage',
];

/** All that azurerm asks Azure before a plan: which namespaces a subscription has registered. Nothing else is there. */
export function management({ method, path }: Sent): Answer {
  const isAsked = method === 'GET' && /^\/subscriptions\/[^/]+\/providers(?:\?|$)/i.test(path);
  const value = Namespaces.map(name => ({ namespace: `Microsoft.${name}`, registrationState: 'Registered' }));
  const body = isAsked ? { value } : { error: { code: 'NotServed', message: `${method} ${path}` } };
  return {
    status: isAsked ? 200 : 404,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
