mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { name = "acme-prod", network_id = "vpc-1", region = "eu-west-1", security_group_id = "sg-1", version = "1.36" }
  name    = "acme-prod"
  network = { subnet_ids = { private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b" } } }
  secrets = {
    keys    = { secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets", storage = "arn:aws:kms:eu-west-1:111111111111:key/storage" }
    prefix  = "acme-prod/"
    secrets = { example = { arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:acme-prod/example-AbCdEf", name = "acme-prod/example" } }
    store   = "secrets-manager"
  }
}

run "not_chosen" {
  command = plan

  assert {
    condition     = length(module.karpenter) + length(aws_iam_role.karpenter_nodes) + length(aws_iam_instance_profile.karpenter_nodes) + length(aws_iam_role_policy_attachment.karpenter_nodes) + length(aws_eks_access_entry.karpenter_nodes) == 0
    error_message = "No identity must be there when nobody wants it."
  }

  assert {
    condition     = length(aws_sqs_queue.karpenter) + length(aws_sqs_queue_policy.karpenter) + length(aws_cloudwatch_event_rule.karpenter) + length(aws_cloudwatch_event_target.karpenter) == 0 && output.karpenter == null
    error_message = "No queue must be there when nobody wants it."
  }
}

run "queue" {
  command = plan

  variables {
    karpenter = {}
  }

  override_resource {
    target          = aws_sqs_queue.karpenter
    override_during = plan
    values          = { arn = "arn:aws:sqs:eu-west-1:111111111111:acme-prod-karpenter", url = "https://queue" }
  }

  assert {
    condition     = aws_sqs_queue.karpenter[0].name == "acme-prod-karpenter" && aws_sqs_queue.karpenter[0].sqs_managed_sse_enabled && aws_sqs_queue.karpenter[0].message_retention_seconds == 300
    error_message = "The queue must be encrypted, and forget what is old."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_sqs_queue_policy.karpenter[0].policy).Statement : statement if statement.Effect == "Deny"]) == { Sid = "DenyPlainText", Effect = "Deny", Principal = "*", Action = "sqs:*", Resource = "arn:aws:sqs:eu-west-1:111111111111:acme-prod-karpenter", Condition = { Bool = { "aws:SecureTransport" = "false" } } }
    error_message = "Nobody must talk to the queue in plain text."
  }

  assert {
    condition     = [for statement in jsondecode(aws_sqs_queue_policy.karpenter[0].policy).Statement : [statement.Principal, statement.Action, toset(statement.Condition.ArnEquals["aws:SourceArn"])] if statement.Effect == "Allow"] == [[{ Service = "events.amazonaws.com" }, "sqs:SendMessage", toset([for rule in aws_cloudwatch_event_rule.karpenter : rule.arn])]]
    error_message = "Only the rules of the environment must send."
  }

  assert {
    condition = { for key, rule in aws_cloudwatch_event_rule.karpenter : key => jsondecode(rule.event_pattern) } == {
      capacity-reservation = { source = ["aws.ec2"], detail-type = ["EC2 Capacity Reservation Instance Interruption Warning"] }
      health               = { source = ["aws.health"], detail-type = ["AWS Health Event"] }
      rebalance            = { source = ["aws.ec2"], detail-type = ["EC2 Instance Rebalance Recommendation"] }
      spot-interruption    = { source = ["aws.ec2"], detail-type = ["EC2 Spot Instance Interruption Warning"] }
      state-change         = { source = ["aws.ec2"], detail-type = ["EC2 Instance State-change Notification"] }
    }
    error_message = "Whatever ends a node must be announced."
  }

  assert {
    condition     = alltrue([for key, target in aws_cloudwatch_event_target.karpenter : target.arn == "arn:aws:sqs:eu-west-1:111111111111:acme-prod-karpenter" && target.rule == "acme-prod-karpenter-${key}"]) && keys(aws_cloudwatch_event_target.karpenter) == keys(aws_cloudwatch_event_rule.karpenter)
    error_message = "Every rule must lead to the queue."
  }
}

run "nodes" {
  command = plan

  variables {
    karpenter = {}
  }

  assert {
    condition     = jsondecode(aws_iam_role.karpenter_nodes[0].assume_role_policy).Statement == [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    error_message = "The role of nodes must be for machines alone."
  }

  assert {
    condition     = keys(aws_iam_role_policy_attachment.karpenter_nodes) == ["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonSSMManagedInstanceCore"]
    error_message = "Nodes must pull images, join and be reached by SSM; the network plugin has a role of its own."
  }

  assert {
    condition     = aws_iam_instance_profile.karpenter_nodes[0].role == aws_iam_role.karpenter_nodes[0].name && aws_eks_access_entry.karpenter_nodes[0].principal_arn == aws_iam_role.karpenter_nodes[0].arn && aws_eks_access_entry.karpenter_nodes[0].type == "EC2_LINUX" && aws_eks_access_entry.karpenter_nodes[0].cluster_name == "acme-prod"
    error_message = "Machines must get the role, and the cluster let it in as nodes."
  }

  assert {
    condition     = output.karpenter == { cluster_name = "acme-prod", instance_profile = "acme-prod-eu-west-1-karpenter-nodes", queue_name = "acme-prod-karpenter", region = "eu-west-1", security_group_id = "sg-1", storage_key_arn = "arn:aws:kms:eu-west-1:111111111111:key/storage", subnet_ids = "subnet-a,subnet-b" }
    error_message = "Node classes must learn all that they name."
  }
}

run "boundary" {
  command = plan

  variables {
    karpenter = {}
    roles     = { permissions_boundary = "arn:aws:iam::111111111111:policy/acme-prod-boundary" }
  }

  assert {
    condition     = aws_iam_role.karpenter_nodes[0].permissions_boundary == "arn:aws:iam::111111111111:policy/acme-prod-boundary"
    error_message = "The role of nodes must carry the boundary."
  }
}
