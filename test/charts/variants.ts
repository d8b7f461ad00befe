const call = (addon: string, text: string) =>
  `module "${addon.replaceAll('-', '_')}" {\n  source = "../../../../../modules/addons/${addon}"\n\n${text}}\n`;

const AzureZone =
  '/subscriptions/00000000-0000-0000-0000-000000000003/resourceGroups/acme-dns/providers/Microsoft.Network/dnsZones/example.com';

/** What answers make of add-ons besides the example in each README: the other side of every choice that changes values. */
export const Variants: Readonly<Record<string, string>> = {
  'cilium-small': call(
    'cilium',
    'prefix_delegation = false\nreplicas = 1\ncluster = { endpoint = "https://example.eks.amazonaws.com" }\n',
  ),
  'cluster-autoscaler-cilium': call(
    'cluster-autoscaler',
    `cluster = { name = "acme-dev", region = "eu-west-1", version = "1.35" }
scale_down = "aggressive"
startup_taints = ["node.cilium.io/agent-not-ready"]
`,
  ),
  'cert-manager-azure': call(
    'cert-manager',
    `cloud = "azure"
issuers = { letsencrypt = { client_id = "00000000-0000-0000-0000-000000000001", domain = "example.com", zone_id = "${AzureZone}" } }
`,
  ),
  'cert-manager-gcp': call(
    'cert-manager',
    `cloud = "gcp"
issuers = { letsencrypt = { domain = "example.com", email = "platform@example.com", zone_id = "projects/acme/managedZones/example-com" } }
`,
  ),
  'cert-manager-small': call('cert-manager', 'replicas = 1\n'),
  'envoy-gateway-alone': call('envoy-gateway', 'replicas = 1\n'),
  'envoy-gateway-internal': call(
    'envoy-gateway',
    'gateways = { public = { domain = "example.com", scheme = "internal", tls_minimum = "1.2" } }\nreplicas = 1\n',
  ),
  'external-dns-azure': call(
    'external-dns',
    `cloud = "azure"
sources = ["gateway-httproute", "ingress", "service"]
zone = {
  client_id = "00000000-0000-0000-0000-000000000001"
  domain = "example.com"
  id = "${AzureZone}"
  owner_id = "acme-dev"
  tenant_id = "00000000-0000-0000-0000-000000000002"
}
`,
  ),
  'external-dns-gcp': call(
    'external-dns',
    `cloud = "gcp"
sources = ["gateway-httproute", "ingress", "service"]
zone = { domain = "example.com", id = "projects/acme/managedZones/example-com", owner_id = "acme-dev" }
`,
  ),
  'external-secrets-azure': call(
    'external-secrets',
    `client_id = "00000000-0000-0000-0000-000000000001"
cloud = "azure"
stores = { azure = { service = "https://acme-dev.vault.azure.net", tenant_id = "00000000-0000-0000-0000-000000000002" } }
`,
  ),
  'external-secrets-gcp': call('external-secrets', 'cloud = "gcp"\nstores = { gcp = { service = "acme-dev" } }\n'),
  'external-secrets-parameters': call(
    'external-secrets',
    'replicas = 1\nstores = { aws = { region = "eu-west-1", service = "ParameterStore" } }\n',
  ),
  'gke-gateway-anywhere': call(
    'gke-gateway',
    'gateways = { public = { certificate_map = "acme", ssl_policy = "acme-tls" } }\n',
  ),
  'ingress-classes-internal': call(
    'ingress-classes',
    `certificate_arns = ["arn:aws:acm:eu-west-1:111111111111:certificate/a"]
is_default = false
scheme = "internal"
ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
`,
  ),
  'karpenter-spot': call(
    'karpenter',
    `cluster = { name = "acme-dev", region = "eu-west-1" }
disruption = { max_age_days = 14, max_unavailable = 2, scale_down = "aggressive" }
image = { architecture = "arm64", disk_gib = 30, family = "al2023" }
is_isolated = true
kubelet = { max_pods = 110 }
node_pools = {
  spot = {
    capacity_type = "spot"
    cpu_limit = 10
    instance_types = ["m6g.large", "t4g.large"]
    taints = [{ key = "spot", value = "true", effect = "NoSchedule" }]
  }
}
nodes = {
  disk_key_arn = "arn:aws:kms:eu-west-1:111111111111:key/a"
  instance_profile = "acme-dev-eu-west-1-karpenter"
  queue_name = "acme-dev-karpenter"
  security_group_id = "sg-0123456789abcdef0"
  subnet_ids = ["subnet-a", "subnet-b"]
}
replicas = 1
reserved_interfaces = 1
startup_taints = [{ key = "node.cilium.io/agent-not-ready", value = "true", effect = "NoExecute" }]
tags = { Owner = "platform" }
`,
  ),
  'load-balancers-alone': call(
    'aws-load-balancer-controller',
    `certificates = "helm"
cluster = { name = "acme-dev", region = "eu-west-1", vpc_id = "vpc-0123456789abcdef0" }
replicas = 1
ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
`,
  ),
  'metrics-server-alone': call('metrics-server', 'certificates = "helm"\nreplicas = 1\n'),
  'secrets-store-azure': call(
    'secrets-store',
    `cloud = "azure"
region = "westeurope"
examples = {
  secrets-example = {
    client_id = "00000000-0000-0000-0000-000000000001"
    secret = "example"
    tenant_id = "00000000-0000-0000-0000-000000000002"
    type = "secret"
    vault = "acme-dev"
  }
}
`,
  ),
  'secrets-store-gcp': call(
    'secrets-store',
    `cloud = "gcp"
region = "europe-west1"
examples = { secrets-example = { secret = "projects/acme/secrets/example", type = "secret" } }
`,
  ),
  'secrets-store-parameter': call(
    'secrets-store',
    `region = "eu-west-1"
examples = { secrets-example = { secret = "/acme/dev/example", type = "ssmparameter" } }
`,
  ),
  'storage-classes-azure': call(
    'storage-classes',
    `driver = "disk.csi.azure.com"
name = "premium"
parameters = { diskEncryptionSetID = "/subscriptions/a/resourceGroups/b/providers/Microsoft.Compute/diskEncryptionSets/c", skuName = "Premium_LRS" }
`,
  ),
  'storage-classes-gcp': call(
    'storage-classes',
    `driver = "pd.csi.storage.gke.io"
name = "balanced"
parameters = { disk-encryption-kms-key = "projects/a/locations/b/keyRings/c/cryptoKeys/d", type = "pd-balanced" }
`,
  ),
};
