locals {
  # One vault, plan and role where there is any rule, and none without.
  vaults = toset([for rule in keys(var.backup.rules) : "data"])

  locked_vaults = toset([for vault in local.vaults : vault if var.backup.locked])

  # Spelled out because module data-copy makes the vault, and needs to know the database first.
  copy_vaults = {
    for rule, settings in var.backup.rules : rule => {
      for region in settings.copy_regions : region => "arn:aws:backup:${region}:${local.account}:backup-vault:${var.name}-${var.region}"
    }
  }
}

# What is in here stays when the database and its automated backups are gone.
resource "aws_backup_vault" "this" {
  for_each = local.vaults

  kms_key_arn = var.keys.data
  name        = "${var.name}-${each.key}"
}

# For three days the lock can be taken away, and then by nobody any more.
resource "aws_backup_vault_lock_configuration" "this" {
  for_each = local.locked_vaults

  backup_vault_name   = aws_backup_vault.this[each.key].name
  changeable_for_days = 3
  min_retention_days  = min([for rule in var.backup.rules : rule.retention_days]...)

  # The first value is final after three days, whatever rules come later.
  lifecycle { ignore_changes = [min_retention_days] }
}

resource "aws_backup_plan" "this" {
  for_each = local.vaults

  name = "${var.name}-${each.key}"

  dynamic "rule" {
    for_each = var.backup.rules

    content {
      rule_name         = rule.key
      schedule          = rule.value.schedule
      target_vault_name = aws_backup_vault.this[each.key].name

      lifecycle {
        delete_after = rule.value.retention_days
      }

      dynamic "copy_action" {
        for_each = local.copy_vaults[rule.key]

        content {
          destination_vault_arn = copy_action.value

          lifecycle {
            delete_after = rule.value.retention_days
          }
        }
      }
    }
  }
}

resource "aws_backup_selection" "this" {
  for_each = local.vaults

  iam_role_arn = aws_iam_role.backup[each.key].arn
  name         = "${var.name}-${each.key}"
  plan_id      = aws_backup_plan.this[each.key].id
  resources    = concat([for instance in aws_db_instance.this : instance.arn], [for cluster in aws_rds_cluster.this : cluster.arn])
}

resource "aws_iam_role" "backup" {
  for_each = local.vaults

  description          = "Lets AWS Backup take and copy backups of the databases of ${var.name}"
  name                 = "${var.name}-${var.region}-backup"
  permissions_boundary = var.roles.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "backup.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

# The policy of AWS, because it grows with the service, and a backup that lacks a right fails in silence.
resource "aws_iam_role_policy_attachment" "backup" {
  for_each = local.vaults

  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"
  role       = aws_iam_role.backup[each.key].name
}
