# This environment is protected: a plan that destroys or replaces a database stops here.
# docs/operations.md says how a team lifts the protection in a reviewed change.
resource "terraform_data" "protected" {
  triggers_replace = [module.data.id]

  lifecycle {
    prevent_destroy = true
  }
}
