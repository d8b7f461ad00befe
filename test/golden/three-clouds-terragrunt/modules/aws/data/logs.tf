locals {
  _kind = var.database.engine == "aurora-postgresql" ? "cluster" : "instance"

  log_groups = { for log in local.engine.logs : log => "/aws/rds/${local._kind}/${local.identifier}/${log}" }
}

# RDS would make groups without key and end, so these are there first.
resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_338:Each environment says how long. Production keeps 90 days unless it asks for more.
  for_each = local.log_groups

  kms_key_id        = var.keys.logs
  name              = each.value
  retention_in_days = var.log_retention_days
}
