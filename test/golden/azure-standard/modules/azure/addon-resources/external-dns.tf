variable "external_dns" {
  description = "Records of gateways and services in the zone of dns.domain. With upsert-only it never deletes one, with sync it does."
  type        = object({ policy = optional(string, "upsert-only") })
  default     = null

  validation {
    condition     = var.external_dns == null ? true : contains(["sync", "upsert-only"], var.external_dns.policy)
    error_message = "external_dns must have upsert-only or sync as policy."
  }

  validation {
    condition     = var.external_dns == null || var.dns != null
    error_message = "external_dns must have a domain in dns, in which it writes."
  }
}

# https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/azure/
module "external_dns" {
  source = "../workload-identity"
  count  = var.external_dns == null ? 0 : 1

  cluster         = local.cluster
  name            = "${var.name}-external-dns"
  namespace       = "external-dns"
  region          = local.region
  resource_group  = azurerm_resource_group.this.name
  service_account = "external-dns"

  # It finds its zone in the list of those of the group.
  roles = {
    group = { role = "Reader", scope = replace(local.zone_id, "//providers/.*$/", "") }
    zone  = { role = "DNS Zone Contributor", scope = local.zone_id }
  }

  tags = var.tags
}

output "external_dns" {
  description = "Zone in which external-dns writes, as whom, and the name under which it owns records. Clusters that share one delete each other's."
  value = var.external_dns == null ? null : {
    client_id = one(module.external_dns[*].client_id)
    domain    = local.domain
    owner_id  = "${var.cluster.name}-${local.region}"
    policy    = var.external_dns.policy
    region    = local.region
    tenant_id = local.tenant_id
    zone_id   = local.zone_id
  }

  depends_on = [module.external_dns]
}
