# This environment is protected: a plan that destroys or replaces the cluster stops here.
# docs/operations.md says how a team lifts the protection in a reviewed change.
resource "terraform_data" "protected" {
  triggers_replace = [module.cluster.id]

  lifecycle {
    prevent_destroy = true
  }
}
