mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  kubernetes_version = "1.36"
  name               = "acme-prod"
  region             = "eu-west-1"

  access_entries = {
    platform = { principal_arn = "arn:aws:iam::111111111111:role/platform", policies = ["AmazonEKSClusterAdminPolicy"] }
  }

  keys = {
    cluster = "arn:aws:kms:eu-west-1:111111111111:key/cluster"
    logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
  }

  network = {
    cidr       = "10.1.0.0/16"
    id         = "vpc-0123456789abcdef0"
    subnet_ids = { pods = {}, private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b", eu-west-1c = "subnet-c" } }
  }
}

run "nothing_with_another_network" {
  command = plan

  assert {
    condition     = length(module.cilium) == 0
    error_message = "Without Cilium nobody must have its rights."
  }
}

run "operator" {
  command = plan

  variables {
    pod_network = { kind = "cilium" }
  }

  override_resource {
    target          = aws_security_group.nodes
    override_during = plan
    values          = { id = "sg-nodes" }
  }

  assert {
    condition     = module.cilium["cilium"].subject == "acme-prod/kube-system/cilium-operator"
    error_message = "The rights must be for the operator of this cluster alone."
  }

  # https://docs.cilium.io/en/stable/network/concepts/ipam/eni/#required-privileges
  assert {
    condition = toset([for action in flatten(jsondecode(module.cilium["cilium"].policy).Statement[*].Action) : trimprefix(action, "ec2:")]) == toset([
      "AssignPrivateIpAddresses", "AttachNetworkInterface", "CreateNetworkInterface", "CreateTags", "DeleteNetworkInterface",
      "DescribeInstanceTypes", "DescribeManagedPrefixLists", "DescribeNetworkInterfaces", "DescribeRouteTables",
      "DescribeSecurityGroups", "DescribeSubnets", "DescribeTags", "DescribeVpcs", "GetManagedPrefixListEntries",
      "ModifyNetworkInterfaceAttribute",
    ])
    error_message = "The operator must have what Cilium asks for, and no more."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(module.cilium["cilium"].policy).Statement : statement.Condition.StringEquals["aws:RequestedRegion"] == "eu-west-1" && alltrue([for action in statement.Action : startswith(action, "ec2:Describe")]) if statement.Resource == "*"])
    error_message = "Everywhere it must only look, and only in its region."
  }

  assert {
    condition     = [for statement in jsondecode(module.cilium["cilium"].policy).Statement : statement.Resource if contains(flatten([statement.Action]), "ec2:CreateTags")] == ["arn:aws:ec2:eu-west-1:111111111111:network-interface/*"]
    error_message = "It must tag interfaces and nothing else."
  }

  assert {
    condition = toset(one([for statement in jsondecode(module.cilium["cilium"].policy).Statement : statement.Resource if statement.Action == "ec2:CreateNetworkInterface"])) == toset([
      for resource in ["network-interface/*", "security-group/sg-nodes", "subnet/subnet-a", "subnet/subnet-b", "subnet/subnet-c"] : "arn:aws:ec2:eu-west-1:111111111111:${resource}"
    ])
    error_message = "Interfaces must lie in private subnets, with the security group of nodes."
  }

  assert {
    condition     = [for statement in jsondecode(module.cilium["cilium"].policy).Statement : statement.Condition.StringEquals if statement.Resource == "arn:aws:ec2:eu-west-1:111111111111:instance/*"] == [{ "aws:ResourceTag/kubernetes.io/cluster/acme-prod" = "owned" }]
    error_message = "Only nodes of this cluster may get interfaces."
  }
}
