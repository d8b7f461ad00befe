# This environment is protected: a plan that destroys or replaces the cluster stops here.
# docs/operations.md says how a team lifts the protection in a reviewed change.
# Terragrunt lays this file beside those of the module, whose resources it names.
resource "terraform_data" "protected" {
  triggers_replace = [aws_eks_cluster.this.arn]

  lifecycle {
    prevent_destroy = true
  }
}
