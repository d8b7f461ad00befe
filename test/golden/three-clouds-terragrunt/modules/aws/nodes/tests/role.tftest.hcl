mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { name = "acme-prod", security_group_id = "sg-0123456789abcdef0", version = "1.36" }
  keys    = { storage = "arn:aws:kms:eu-west-1:111111111111:key/storage" }
  name    = "acme-prod"
  network = { subnet_ids = { private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b", eu-west-1c = "subnet-c" } } }
  region  = "eu-west-1"

  pools = {
    spot     = { capacity = "SPOT", max = 5, min = 0, taints = { spot = { effect = "NO_SCHEDULE", value = "true" } }, types = ["m5.large", "m5a.large", "m6i.large"] }
    system   = { max = 6, min = 3, taints = { CriticalAddonsOnly = { effect = "NO_SCHEDULE", value = "true" } }, types = ["m5.large"] }
    workload = { max = 20, min = 3, types = ["m5.large"] }
  }
}

run "joins_and_pulls" {
  command = plan

  assert {
    condition     = output.role_name == "acme-prod-eu-west-1-nodes" && alltrue([for group in aws_eks_node_group.this : group.node_role_arn == output.role_arn])
    error_message = "All nodes must have the role that other modules are told."
  }

  assert {
    condition = toset([for attachment in aws_iam_role_policy_attachment.this : attachment.policy_arn]) == toset([
      "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
      "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
      "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    ])
    error_message = "A node may join, pull images and be looked at, and nothing that its pods need."
  }

  assert {
    condition     = jsondecode(aws_iam_role.this.assume_role_policy).Statement == [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    error_message = "Only machines may take the role."
  }

  assert {
    condition     = aws_iam_role.this.permissions_boundary == null
    error_message = "There must be no boundary that nobody asked for."
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
