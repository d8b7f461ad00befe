mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster         = { id = "arn:aws:eks:eu-west-1:111111111111:cluster/acme-prod", name = "acme-prod" }
  description     = "Orders: reads its queue"
  name            = "acme-prod-eu-west-1-orders"
  namespace       = "shop"
  policy          = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sqs:ReceiveMessage\",\"Resource\":\"arn:aws:sqs:eu-west-1:111111111111:acme-prod-orders\"}]}"
  service_account = "orders"
}

run "one_service_account" {
  command = plan

  assert {
    condition     = jsondecode(aws_iam_role.this.assume_role_policy).Statement == [{ Effect = "Allow", Principal = { Service = "pods.eks.amazonaws.com" }, Action = ["sts:AssumeRole", "sts:TagSession"], Condition = { StringEquals = { "aws:RequestTag/eks-cluster-arn" = "arn:aws:eks:eu-west-1:111111111111:cluster/acme-prod", "aws:RequestTag/kubernetes-namespace" = "shop", "aws:RequestTag/kubernetes-service-account" = "orders" } } }]
    error_message = "The role must be for one service account in one namespace of one cluster."
  }

  assert {
    condition     = aws_iam_role.this.name == "acme-prod-eu-west-1-orders" && aws_iam_role.this.description == "Orders: reads its queue" && aws_iam_role.this.permissions_boundary == null
    error_message = "The role must say what it is for."
  }

  assert {
    condition     = aws_eks_pod_identity_association.this.cluster_name == "acme-prod" && aws_eks_pod_identity_association.this.namespace == "shop" && aws_eks_pod_identity_association.this.service_account == "orders" && aws_eks_pod_identity_association.this.role_arn == aws_iam_role.this.arn
    error_message = "EKS must give the role to that service account."
  }

  assert {
    condition     = output.policy == var.policy && aws_iam_role_policy.this.role == aws_iam_role.this.id && output.role_arn == aws_iam_role.this.arn && output.subject == "acme-prod/shop/orders"
    error_message = "The rights must be those that were given, and the outputs must name the role and its pods."
  }
}

run "boundary" {
  command = plan

  variables {
    roles = { permissions_boundary = "arn:aws:iam::111111111111:policy/acme-prod-boundary" }
  }

  assert {
    condition     = aws_iam_role.this.permissions_boundary == "arn:aws:iam::111111111111:policy/acme-prod-boundary"
    error_message = "The role must carry the boundary."
  }
}

run "refuses_the_arn_of_another_cluster" {
  command = plan

  variables {
    cluster = { id = "arn:aws:eks:eu-west-1:111111111111:cluster/acme-dev", name = "acme-prod" }
  }

  expect_failures = [var.cluster]
}

run "refuses_what_is_no_name" {
  command = plan

  variables {
    description     = "<orders>"
    name            = "Orders"
    namespace       = "shop_1"
    service_account = "*"
  }

  expect_failures = [var.description, var.name, var.namespace, var.service_account]
}

run "refuses_what_is_no_policy" {
  command = plan

  variables {
    policy = "arn:aws:iam::aws:policy/ReadOnlyAccess"
    roles  = { permissions_boundary = "boundary" }
  }

  expect_failures = [var.policy, var.roles]
}

run "refuses_a_policy_that_iam_would_find_too_long" {
  command = plan

  variables {
    policy = jsonencode({ Version = "2012-10-17", Statement = [for number in range(700) : { Sid = "Statement${number}" }] })
  }

  expect_failures = [var.policy]
}
