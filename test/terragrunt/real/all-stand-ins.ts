/**
 * An environment on every cloud with all that lies beside clusters, and one that has the other side of every choice: between
 * them their units take every stand-in that there is.
 */
export const answersWithAllStandIns = `
project:
  name: acme-platform
  team: platform
engine: terragrunt
environments:
  prod:
    profile: prod
    promoteFrom: null
    aws: { account: "111111111111", regions: { eu-west-1: {} } }
    azure:
      subscription: 00000000-1111-2222-3333-444444444444
      tenant: 55555555-6666-7777-8888-999999999999
      regions: { westeurope: {} }
    gcp: { project: acme-prod-123456, projectNumber: "111111111111", regions: { europe-west1: {} } }
    network: { privateEndpoints: true }
    dns: { domain: example.com }
    secrets: { inCluster: csi-driver, createExampleSecretProviderClass: true }
    data: { enabled: true, backup: { vaultLock: true } }
  other:
    profile: dev
    aws: { account: "222222222222", regions: { eu-west-1: {} } }
    azure:
      subscription: 11111111-1111-2222-3333-444444444444
      tenant: 55555555-6666-7777-8888-999999999999
      regions: { westeurope: {} }
    gcp: { project: acme-other-123456, projectNumber: "222222222222", regions: { europe-west1: {} } }
    network: { cni: { aws: cilium } }
    nodes: { autoscaler: { aws: cluster-autoscaler } }
    dns: { domain: other.example.com }
    tls: { issuer: cert-manager }
    secrets: { backend: { aws: ssm }, inCluster: external-secrets, createExampleSecretProviderClass: false }
cluster:
  endpoint: private+restricted
  publicCidrs: [203.0.113.0/24]
`;
