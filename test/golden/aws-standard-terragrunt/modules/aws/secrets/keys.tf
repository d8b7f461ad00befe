locals {
  keys = {
    cluster = "Secrets inside the cluster of ${var.name}"
    data    = "Databases of ${var.name} and their backups"
    logs    = "Log groups of ${var.name}"
    secrets = "Secret stores of ${var.name}"
    storage = "Volumes of ${var.name}"
  }
}

# One key for each purpose, so that whoever reads logs cannot read volumes.
resource "aws_kms_key" "this" {
  for_each = local.keys

  deletion_window_in_days = 30
  description             = each.value
  enable_key_rotation     = true
  policy                  = jsonencode({ Version = "2012-10-17", Statement = local.key_statements[each.key] })

  tags = { Name = "${var.name}-${each.key}" }
}

resource "aws_kms_alias" "this" {
  for_each = local.keys

  name          = "alias/${var.name}-${each.key}"
  target_key_id = aws_kms_key.this[each.key].key_id
}
