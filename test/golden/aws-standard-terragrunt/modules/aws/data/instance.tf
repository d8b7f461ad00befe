# The password of the master user is made, kept and rotated by RDS.
resource "aws_db_instance" "this" {
  for_each = local.instances

  allocated_storage                   = each.value.storage_gib
  allow_major_version_upgrade         = true
  auto_minor_version_upgrade          = true
  backup_retention_period             = var.backup.retention_days
  backup_window                       = var.windows.backup
  copy_tags_to_snapshot               = true
  db_name                             = each.value.name
  db_subnet_group_name                = aws_db_subnet_group.this.name
  deletion_protection                 = local.deletion_protection[each.key]
  enabled_cloudwatch_logs_exports     = keys(aws_cloudwatch_log_group.this)
  engine                              = each.value.engine
  engine_version                      = each.value.version
  final_snapshot_identifier           = "${local.identifier}-final"
  iam_database_authentication_enabled = true
  identifier                          = local.identifier
  instance_class                      = each.value.class
  kms_key_id                          = var.keys.data
  maintenance_window                  = var.windows.maintenance
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = var.keys.secrets
  max_allocated_storage               = min(4 * each.value.storage_gib, 65536)
  monitoring_interval                 = 60
  monitoring_role_arn                 = aws_iam_role.monitoring.arn
  multi_az                            = local.multi_az[each.key]
  parameter_group_name                = aws_db_parameter_group.this[each.key].name
  performance_insights_enabled        = local.has_insights
  performance_insights_kms_key_id     = local.has_insights ? var.keys.data : null
  publicly_accessible                 = false
  storage_encrypted                   = true
  storage_type                        = "gp3"
  username                            = local.username
  vpc_security_group_ids              = [aws_security_group.this.id]

  depends_on = [aws_iam_role_policy_attachment.monitoring]
}
