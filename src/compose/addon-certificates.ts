import type { Environment } from '../answers/repository.ts';

/** Who makes the certificates by which the API server trusts an add-on. */
export function addonCertificates({ addons }: Environment): 'cert-manager' | 'helm' {
  return addons['cert-manager'] ? 'cert-manager' : 'helm';
}
