locals {
  # A parameter cannot be empty: this stands there until somebody writes a value.
  placeholder = "to be replaced"
}

resource "aws_ssm_parameter" "this" {
  for_each = local.parameters

  description      = local.descriptions[each.key]
  key_id           = aws_kms_key.this["secrets"].arn
  name             = local.names[each.key]
  type             = "SecureString"
  value_wo         = each.value.generation == null ? local.placeholder : uuid()
  value_wo_version = each.value.generation == null ? 1 : each.value.generation + 1

  # A parameter is written whole: with any of these a value that nobody here
  # knows would have to be written too.
  lifecycle {
    ignore_changes = [description, key_id]
  }
}
