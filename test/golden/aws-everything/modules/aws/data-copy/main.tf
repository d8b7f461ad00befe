data "aws_caller_identity" "this" {}

locals {
  account = data.aws_caller_identity.this.account_id

  # The region of origin keeps two roots apart that copy into one region.
  name = "${var.name}-${var.source_region}"

  # Only what is copied by rules of AWS Backup needs a vault.
  vaults        = toset([for rule in keys(var.data.backups.rules) : "backups"])
  locked_vaults = toset([for vault in local.vaults : vault if var.data.backups.locked])
}

# Keys do not leave their region, so that copies need one of their own.
resource "aws_kms_key" "this" {
  deletion_window_in_days = 30
  description             = "Backups of ${var.name} from ${var.source_region}, in ${var.region}"
  enable_key_rotation     = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AccountDecidesByIam"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${local.account}:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })

  tags = { Name = local.name }
}

resource "aws_kms_alias" "this" {
  name          = "alias/${local.name}"
  target_key_id = aws_kms_key.this.key_id
}

# With these the database can be set back to any second in this region too.
resource "aws_db_instance_automated_backups_replication" "this" {
  for_each = var.data.backups.instances

  kms_key_id             = aws_kms_key.this.arn
  retention_period       = var.data.backups.retention_days
  source_db_instance_arn = each.value
}

# Module data sends its copies to a vault of this name.
resource "aws_backup_vault" "this" {
  for_each = local.vaults

  kms_key_arn = aws_kms_key.this.arn
  name        = local.name
}

# For three days the lock can be taken away, and then by nobody any more.
resource "aws_backup_vault_lock_configuration" "this" {
  for_each = local.locked_vaults

  backup_vault_name   = aws_backup_vault.this[each.key].name
  changeable_for_days = 3
  min_retention_days  = min(values(var.data.backups.rules)...)

  # The first value is final after three days, whatever rules come later.
  lifecycle { ignore_changes = [min_retention_days] }
}
