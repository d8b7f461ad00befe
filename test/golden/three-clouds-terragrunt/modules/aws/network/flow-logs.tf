locals {
  # Role names are global, so that the region keeps two networks apart.
  flow_log_names = { for key in keys(var.flow_logs) : key => "${var.name}-${var.region}-flow-${key}" }

  # Spelled out and not read from the group: the key's policy comes first.
  flow_log_groups = { for key in keys(var.flow_logs) : key => "/aws/vpc/${var.name}/flow-${key}" }

  _logs_arn = "arn:aws:logs:${var.region}:${local.account}"
}

resource "aws_kms_key" "flow_logs" {
  for_each = var.flow_logs

  deletion_window_in_days = 30
  description             = "Encrypts ${local.flow_log_groups[each.key]}"
  enable_key_rotation     = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AccountDecidesByIam"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${local.account}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "LogServiceForThisGroupOnly"
        Effect    = "Allow"
        Principal = { Service = "logs.${var.region}.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
        Resource  = "*"
        Condition = {
          ArnEquals = {
            "kms:EncryptionContext:aws:logs:arn" = "${local._logs_arn}:log-group:${local.flow_log_groups[each.key]}"
          }
        }
      },
    ]
  })

  tags = { Name = local.flow_log_names[each.key] }
}

resource "aws_kms_alias" "flow_logs" {
  for_each = var.flow_logs

  name          = "alias/${local.flow_log_names[each.key]}"
  target_key_id = aws_kms_key.flow_logs[each.key].key_id
}

resource "aws_cloudwatch_log_group" "flow_logs" {
  #checkov:skip=CKV_AWS_338:Each environment says how long. Production keeps a year.
  for_each = var.flow_logs

  kms_key_id        = aws_kms_key.flow_logs[each.key].arn
  name              = local.flow_log_groups[each.key]
  retention_in_days = each.value.retention_days
}

resource "aws_iam_role" "flow_logs" {
  for_each = var.flow_logs

  description          = "Lets the flow log service write to ${local.flow_log_groups[each.key]}"
  name                 = local.flow_log_names[each.key]
  permissions_boundary = each.value.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        ArnLike      = { "aws:SourceArn" = "arn:aws:ec2:${var.region}:${local.account}:vpc-flow-log/*" }
        StringEquals = { "aws:SourceAccount" = local.account }
      }
    }]
  })
}

resource "aws_iam_role_policy" "flow_logs" {
  for_each = var.flow_logs

  name = "write"
  role = aws_iam_role.flow_logs[each.key].id

  # The service asks for the list of groups before it writes to its own.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = "${local._logs_arn}:log-group:${local.flow_log_groups[each.key]}:*"
      },
      {
        Effect   = "Allow"
        Action   = "logs:DescribeLogGroups"
        Resource = "${local._logs_arn}:log-group:*"
      },
    ]
  })
}

resource "aws_flow_log" "this" {
  for_each = var.flow_logs

  iam_role_arn    = aws_iam_role.flow_logs[each.key].arn
  log_destination = aws_cloudwatch_log_group.flow_logs[each.key].arn
  traffic_type    = each.value.traffic_type
  vpc_id          = aws_vpc.this.id

  tags = { Name = "${var.name}-${each.key}" }

  depends_on = [aws_iam_role_policy.flow_logs]
}
