output "keys" {
  description = "Keys by purpose: cluster for Kubernetes secrets, data for databases, storage for disks. AKS takes the id with its version, all others follow rotation by versionless_id, and roles have resource_versionless_id as scope."
  value = {
    for purpose, key in azurerm_key_vault_key.this : purpose => {
      id                      = key.id
      resource_versionless_id = key.resource_versionless_id
      versionless_id          = key.versionless_id
    }
  }
}

output "secrets" {
  description = "Secrets by name, for what mounts them into pods: id is the address without a version, resource_id the scope of a role."
  value       = { for key, secret in local.secrets : key => { id = secret.versionless_id, name = secret.name, resource_id = secret.resource_versionless_id } }
}

output "store" {
  description = "Where secrets are kept, key-vault, for the drivers that read them."
  value       = "key-vault"
}

output "vault" {
  description = "The vault, for the drivers that read it and for roles on all of it."
  value = {
    id        = azurerm_key_vault.this.id
    name      = azurerm_key_vault.this.name
    tenant_id = azurerm_key_vault.this.tenant_id
    uri       = azurerm_key_vault.this.vault_uri
  }

  # What reads the vault by its name comes by this way.
  depends_on = [azurerm_private_endpoint.this]
}
