# This environment is protected: a plan that destroys or replaces a database stops here.
# docs/operations.md says how a team lifts the protection in a reviewed change.
# Terragrunt lays this file beside those of the module, whose resources it names.
resource "terraform_data" "protected" {
  triggers_replace = concat(
    [for instance in aws_db_instance.this : instance.id],
    [for cluster in aws_rds_cluster.this : cluster.cluster_resource_id],
  )

  lifecycle {
    prevent_destroy = true
  }
}
