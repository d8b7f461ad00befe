output "copy" {
  description = "What module data takes as keys.copy: the key of this region, and the identity that may use it."
  value = {
    identity_id    = azurerm_user_assigned_identity.this.id
    region         = var.region
    versionless_id = azurerm_key_vault_key.this.versionless_id
  }

  # A server that may not use its key is not made.
  depends_on = [azurerm_role_assignment.this]
}
