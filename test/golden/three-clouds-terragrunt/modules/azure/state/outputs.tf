output "account_name" {
  description = "Name of the storage account, for backend.tf."
  value       = azurerm_storage_account.this.name
}

output "container_id" {
  description = "Container of the states, for module ci-identity, which gives pipelines their right on it."
  value       = azurerm_storage_container.this.id
}

output "container_name" {
  description = "Name of the container, for backend.tf."
  value       = azurerm_storage_container.this.name
}

output "key_id" {
  description = "Key of the states without its version, for the record of what is encrypted with it."
  value       = azurerm_key_vault_key.this.versionless_id
}

output "resource_group_name" {
  description = "Resource group of the account, for backend.tf."
  value       = azurerm_resource_group.this.name
}
