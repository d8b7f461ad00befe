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
    condition     = length(module.aws_load_balancer_controller) == 0 && output.aws_load_balancer_controller == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "load_balancers_of_the_cluster" {
  command = plan

  variables {
    aws_load_balancer_controller = {}
  }

  assert {
    condition     = one(module.aws_load_balancer_controller[*].subject) == "acme-prod/kube-system/aws-load-balancer-controller" && output.aws_load_balancer_controller == { cluster_name = "acme-prod", region = "eu-west-1", vpc_id = "vpc-1" }
    error_message = "The role must be for the controller alone, and the chart learn where it works."
  }

  assert {
    condition     = alltrue(flatten([for statement in jsondecode(one(module.aws_load_balancer_controller[*].policy)).Statement : [for action in flatten([statement.Action]) : can(regex(":(Describe|List)", action)) && statement.Condition.StringEquals["aws:RequestedRegion"] == "eu-west-1"] if statement.Resource == "*"]))
    error_message = "Everywhere it must only look, and only in its region."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(one(module.aws_load_balancer_controller[*].policy)).Statement :
      contains([for key, value in statement.Condition.StringEquals : value if endswith(key, "/elbv2.k8s.aws/cluster")], "acme-prod")
      if anytrue([for action in flatten([statement.Action]) : startswith(action, "elasticloadbalancing:") && !strcontains(action, ":Describe")])
    ])
    error_message = "It must make and change load balancers of its cluster, and no other."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(one(module.aws_load_balancer_controller[*].policy)).Statement :
      can(regex("(security-group/sg-1|vpc/vpc-1)$", statement.Resource)) || can(index(values(statement.Condition.StringEquals), "acme-prod"))
      if anytrue([for action in flatten([statement.Action]) : can(regex("(Create|Delete|Authorize|Revoke)SecurityGroup(Ingress)?$", action))])
    ])
    error_message = "It must open the nodes and its own security groups, and no other."
  }

  assert {
    condition     = !can(regex("(waf|shield|cognito|iam:(Get|List)|Coip)", one(module.aws_load_balancer_controller[*].policy)))
    error_message = "It must have no right that nobody asked for."
  }

  assert {
    condition     = one([for statement in jsondecode(one(module.aws_load_balancer_controller[*].policy)).Statement : statement.Condition.StringEquals["iam:AWSServiceName"] if statement.Action == "iam:CreateServiceLinkedRole"]) == "elasticloadbalancing.amazonaws.com"
    error_message = "It must make no role but the one of Elastic Load Balancing."
  }
}
