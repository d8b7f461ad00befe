# This environment is protected: a plan that destroys or replaces the vault or a key stops here.
# docs/operations.md says how a team lifts the protection in a reviewed change.
# Terragrunt lays this file beside those of the module, whose resources it names.
resource "terraform_data" "protected" {
  triggers_replace = [
    azurerm_key_vault.this.id,
    azurerm_key_vault_key.this["cluster"].resource_versionless_id,
    azurerm_key_vault_key.this["data"].resource_versionless_id,
    azurerm_key_vault_key.this["storage"].resource_versionless_id,
  ]

  lifecycle {
    prevent_destroy = true
  }
}
