locals {
  # A second member takes over when the first is lost, and answers readers until then.
  members = merge([
    for key, database in local.clusters : { for number in range(1, database.multi_az ? 3 : 2) : tostring(number) => key }
  ]...)
}

# The password of the master user is made, kept and rotated by RDS.
resource "aws_rds_cluster" "this" {
  for_each = local.clusters

  allow_major_version_upgrade         = true
  backup_retention_period             = var.backup.retention_days
  cluster_identifier                  = local.identifier
  copy_tags_to_snapshot               = true
  database_name                       = each.value.name
  db_cluster_parameter_group_name     = aws_rds_cluster_parameter_group.this[each.key].name
  db_subnet_group_name                = aws_db_subnet_group.this.name
  deletion_protection                 = local.deletion_protection[each.key]
  enabled_cloudwatch_logs_exports     = keys(aws_cloudwatch_log_group.this)
  engine                              = each.value.engine
  engine_version                      = each.value.version
  final_snapshot_identifier           = "${local.identifier}-final"
  iam_database_authentication_enabled = true
  kms_key_id                          = var.keys.data
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = var.keys.secrets
  master_username                     = local.username
  preferred_backup_window             = var.windows.backup
  preferred_maintenance_window        = var.windows.maintenance
  storage_encrypted                   = true
  vpc_security_group_ids              = [aws_security_group.this.id]
}

resource "aws_rds_cluster_instance" "this" {
  for_each = local.members

  auto_minor_version_upgrade      = true
  cluster_identifier              = aws_rds_cluster.this[each.value].id
  copy_tags_to_snapshot           = true
  db_subnet_group_name            = aws_db_subnet_group.this.name
  engine                          = aws_rds_cluster.this[each.value].engine
  identifier                      = "${local.identifier}-${each.key}"
  instance_class                  = var.database.class
  monitoring_interval             = 60
  monitoring_role_arn             = aws_iam_role.monitoring.arn
  performance_insights_enabled    = local.has_insights
  performance_insights_kms_key_id = var.keys.data
  preferred_maintenance_window    = var.windows.maintenance
  publicly_accessible             = false

  depends_on = [aws_iam_role_policy_attachment.monitoring]
}
