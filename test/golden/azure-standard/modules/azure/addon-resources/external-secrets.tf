variable "external_secrets" {
  description = "Copies secrets of the environment's vault into the cluster: the right to read them. It has no options."
  type        = object({})
  default     = null
}

# https://external-secrets.io/latest/provider/azure-key-vault/
module "external_secrets" {
  source = "../workload-identity"
  count  = var.external_secrets == null ? 0 : 1

  cluster         = local.cluster
  name            = "${var.name}-external-secrets"
  namespace       = "external-secrets"
  region          = local.region
  resource_group  = azurerm_resource_group.this.name
  roles           = { vault = { role = "Key Vault Secrets User", scope = var.secrets.vault.id } }
  service_account = "external-secrets"

  tags = var.tags
}

output "external_secrets" {
  description = "Where External Secrets reads, and as whom, for its store. The vault is of this environment alone, so names have no prefix."
  value = var.external_secrets == null ? null : {
    client_id = one(module.external_secrets[*].client_id)
    prefix    = ""
    region    = local.region
    store     = var.secrets.vault.uri
    tenant_id = local.tenant_id
  }

  depends_on = [module.external_secrets]
}
