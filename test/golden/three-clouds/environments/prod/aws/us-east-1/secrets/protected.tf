# This environment is protected: a plan that destroys, replaces or adds a key stops here.
# docs/operations.md says how a team lifts the protection in a reviewed change.
resource "terraform_data" "protected" {
  triggers_replace = module.secrets.keys

  lifecycle {
    prevent_destroy = true
  }
}
