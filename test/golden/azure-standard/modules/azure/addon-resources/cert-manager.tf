variable "cert_manager" {
  description = "Certificates inside the cluster: the right to prove that dns.domain is ours. It has no options."
  type        = object({})
  default     = null

  validation {
    condition     = var.cert_manager == null || var.dns != null
    error_message = "cert_manager must have a domain in dns, which it proves."
  }
}

# https://cert-manager.io/docs/configuration/acme/dns01/azuredns/
module "cert_manager" {
  source = "../workload-identity"
  count  = var.cert_manager == null ? 0 : 1

  cluster         = local.cluster
  name            = "${var.name}-cert-manager"
  namespace       = "cert-manager"
  region          = local.region
  resource_group  = azurerm_resource_group.this.name
  roles           = { zone = { role = "DNS Zone Contributor", scope = local.zone_id } }
  service_account = "cert-manager"

  tags = var.tags
}

output "cert_manager" {
  description = "Zone in which cert-manager proves the domain, and as whom, for its issuer."
  value = var.cert_manager == null ? null : {
    client_id = one(module.cert_manager[*].client_id)
    domain    = local.domain
    region    = local.region
    tenant_id = local.tenant_id
    zone_id   = local.zone_id
  }

  # An issuer that starts before cert-manager has its rights waits for hours.
  depends_on = [module.cert_manager]
}
