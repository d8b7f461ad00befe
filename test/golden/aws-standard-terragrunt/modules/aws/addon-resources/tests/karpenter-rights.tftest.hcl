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

run "controller" {
  command = plan

  variables {
    karpenter = {}
  }

  override_resource {
    target          = aws_iam_role.karpenter_nodes
    override_during = plan
    values          = { arn = "arn:aws:iam::111111111111:role/acme-prod-eu-west-1-karpenter-nodes" }
  }

  override_resource {
    target          = aws_sqs_queue.karpenter
    override_during = plan
    values          = { arn = "arn:aws:sqs:eu-west-1:111111111111:acme-prod-karpenter" }
  }

  assert {
    condition     = one(module.karpenter[*].subject) == "acme-prod/kube-system/karpenter"
    error_message = "The role must be for the controller alone."
  }

  assert {
    condition     = toset(one([for statement in jsondecode(one(module.karpenter[*].policy)).Statement : statement.Resource if statement.Sid == "StartFromImagesInOwnNetwork"])) == toset(["arn:aws:ec2:eu-west-1::image/*", "arn:aws:ec2:eu-west-1::snapshot/*", "arn:aws:ec2:eu-west-1:111111111111:security-group/sg-1", "arn:aws:ec2:eu-west-1:111111111111:subnet/subnet-a", "arn:aws:ec2:eu-west-1:111111111111:subnet/subnet-b"])
    error_message = "It must start nodes in the subnets and with the security group of the cluster."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(one(module.karpenter[*].policy)).Statement :
      anytrue([for key, value in statement.Condition.StringEquals : endswith(key, "Tag/kubernetes.io/cluster/acme-prod") && value == "owned"]) && anytrue([for key in keys(statement.Condition.StringLike) : endswith(key, "Tag/karpenter.sh/nodepool")])
      if length(setintersection(flatten([statement.Action]), ["ec2:CreateLaunchTemplate", "ec2:CreateTags", "ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"])) > 0
    ])
    error_message = "It must make, tag and end machines of its cluster, and no other."
  }

  assert {
    condition     = one([for statement in jsondecode(one(module.karpenter[*].policy)).Statement : statement if statement.Action == "iam:PassRole"]) == { Sid = "PassRoleOfNodes", Effect = "Allow", Action = "iam:PassRole", Resource = ["arn:aws:iam::111111111111:role/acme-prod-eu-west-1-karpenter-nodes"], Condition = { StringEquals = { "iam:PassedToService" = "ec2.amazonaws.com" } } }
    error_message = "It must pass the role of nodes to EC2, and no other role to nobody else."
  }

  assert {
    condition     = one([for statement in jsondecode(one(module.karpenter[*].policy)).Statement : statement if statement.Sid == "ReadInterruptions"]) == { Sid = "ReadInterruptions", Effect = "Allow", Action = ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"], Resource = ["arn:aws:sqs:eu-west-1:111111111111:acme-prod-karpenter"] }
    error_message = "It must read its queue, and no other."
  }

  assert {
    condition     = one([for statement in jsondecode(one(module.karpenter[*].policy)).Statement : statement.Resource if statement.Sid == "ReadClusterImagesAndProfiles"]) == ["arn:aws:eks:eu-west-1:111111111111:cluster/acme-prod", "arn:aws:iam::111111111111:instance-profile/*", "arn:aws:ssm:eu-west-1::parameter/aws/service/*"]
    error_message = "It must read its cluster, profiles of the account, and images that AWS publishes."
  }

  assert {
    condition     = toset(flatten([for statement in jsondecode(one(module.karpenter[*].policy)).Statement : [for action in flatten([statement.Action]) : action if !startswith(action, "ec2:Describe")] if statement.Resource == "*"])) == toset(["iam:ListInstanceProfiles", "pricing:GetProducts"])
    error_message = "Everywhere it must only look at machines and prices."
  }

  assert {
    condition     = toset(flatten([for statement in jsondecode(one(module.karpenter[*].policy)).Statement : [for action in flatten([statement.Action]) : action if startswith(action, "iam:")]])) == toset(["iam:CreateServiceLinkedRole", "iam:GetInstanceProfile", "iam:ListInstanceProfiles", "iam:PassRole"])
    error_message = "It must change no identity."
  }

  assert {
    condition     = one([for statement in jsondecode(one(module.karpenter[*].policy)).Statement : statement.Condition.StringEquals["iam:AWSServiceName"] if statement.Action == "iam:CreateServiceLinkedRole"]) == "spot.amazonaws.com"
    error_message = "It must make no role but the one of spot instances."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(one(module.karpenter[*].policy)).Statement : statement.Condition.StringEquals["kms:ViaService"] == "ec2.eu-west-1.amazonaws.com" && statement.Resource == "arn:aws:kms:eu-west-1:111111111111:key/storage" if strcontains(jsonencode(statement.Action), "kms:")])
    error_message = "It must use the key of volumes, through EC2 alone."
  }
}
