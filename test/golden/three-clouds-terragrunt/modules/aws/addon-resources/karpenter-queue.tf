# https://karpenter.sh/v1.14/concepts/disruption/#interruption

locals {
  _karpenter_events = {
    capacity-reservation = { source = "aws.ec2", type = "EC2 Capacity Reservation Instance Interruption Warning" }
    health               = { source = "aws.health", type = "AWS Health Event" }
    rebalance            = { source = "aws.ec2", type = "EC2 Instance Rebalance Recommendation" }
    spot-interruption    = { source = "aws.ec2", type = "EC2 Spot Instance Interruption Warning" }
    state-change         = { source = "aws.ec2", type = "EC2 Instance State-change Notification" }
  }

  karpenter_events = { for key, event in local._karpenter_events : key => event if var.karpenter != null }
}

# A warning is of no use after minutes. Who sends and who reads is in the
# policies; what is sent are ids of instances.
resource "aws_sqs_queue" "karpenter" {
  count = var.karpenter == null ? 0 : 1

  message_retention_seconds = 300
  name                      = "${var.name}-karpenter"
  sqs_managed_sse_enabled   = true

  tags = { Name = "${var.name}-karpenter" }
}

resource "aws_sqs_queue_policy" "karpenter" {
  count = var.karpenter == null ? 0 : 1

  queue_url = aws_sqs_queue.karpenter[count.index].url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "RulesOfTheEnvironment"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.karpenter[count.index].arn
        Condition = { ArnEquals = { "aws:SourceArn" = [for rule in aws_cloudwatch_event_rule.karpenter : rule.arn] } }
      },
      {
        Sid       = "DenyPlainText"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sqs:*"
        Resource  = aws_sqs_queue.karpenter[count.index].arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_cloudwatch_event_rule" "karpenter" {
  for_each = local.karpenter_events

  description   = "Tells Karpenter of ${var.name}: ${each.value.type}"
  event_pattern = jsonencode({ source = [each.value.source], detail-type = [each.value.type] })
  name          = "${var.name}-karpenter-${each.key}"

  tags = { Name = "${var.name}-karpenter-${each.key}" }
}

resource "aws_cloudwatch_event_target" "karpenter" {
  for_each = local.karpenter_events

  arn       = join("", aws_sqs_queue.karpenter[*].arn)
  rule      = aws_cloudwatch_event_rule.karpenter[each.key].name
  target_id = "queue"
}
