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
    condition     = length(module.cluster_autoscaler) == 0 && output.cluster_autoscaler == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "groups_of_the_cluster" {
  command = plan

  variables {
    cluster_autoscaler = {}
  }

  assert {
    condition     = one([for statement in jsondecode(one(module.cluster_autoscaler[*].policy)).Statement : statement if statement.Sid == "ScaleGroupsOfTheCluster"]) == { Sid = "ScaleGroupsOfTheCluster", Effect = "Allow", Action = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"], Resource = "arn:aws:autoscaling:eu-west-1:111111111111:autoScalingGroup:*:autoScalingGroupName/*", Condition = { StringEquals = { "aws:ResourceTag/k8s.io/cluster-autoscaler/acme-prod" = "owned" } } }
    error_message = "It must scale groups of its cluster, and no other."
  }

  assert {
    condition     = alltrue(flatten([for statement in jsondecode(one(module.cluster_autoscaler[*].policy)).Statement : [for action in flatten([statement.Action]) : can(regex(":(Describe|Get)", action)) && statement.Condition.StringEquals["aws:RequestedRegion"] == "eu-west-1"] if statement.Resource == "*"]))
    error_message = "Everywhere it must only look, and only in its region."
  }

  assert {
    condition     = one(module.cluster_autoscaler[*].subject) == "acme-prod/kube-system/cluster-autoscaler" && output.cluster_autoscaler == { cluster_name = "acme-prod", region = "eu-west-1" }
    error_message = "The role must be for the autoscaler alone."
  }
}
