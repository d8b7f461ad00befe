# This environment is protected: a plan that destroys or replaces the network stops here.
# docs/operations.md says how a team lifts the protection in a reviewed change.
resource "terraform_data" "protected" {
  triggers_replace = [module.network.id]

  lifecycle {
    prevent_destroy = true
  }
}
