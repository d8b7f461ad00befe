# This environment is protected: a plan that destroys or replaces the vault or a key stops here.
# docs/operations.md says how a team lifts the protection in a reviewed change.
resource "terraform_data" "protected" {
  triggers_replace = [
    module.secrets.vault.id,
    module.secrets.keys.cluster.resource_versionless_id,
    module.secrets.keys.data.resource_versionless_id,
    module.secrets.keys.storage.resource_versionless_id,
  ]

  lifecycle {
    prevent_destroy = true
  }
}
