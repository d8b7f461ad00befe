# This environment is protected: a plan that destroys, replaces or adds a key stops here.
# docs/operations.md says how a team lifts the protection in a reviewed change.
# Terragrunt lays this file beside those of the module, whose resources it names.
resource "terraform_data" "protected" {
  triggers_replace = { for purpose, key in aws_kms_key.this : purpose => key.arn }

  lifecycle {
    prevent_destroy = true
  }
}
