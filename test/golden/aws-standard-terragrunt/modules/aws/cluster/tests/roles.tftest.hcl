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

run "control_plane" {
  command = plan

  assert {
    condition     = aws_iam_role.cluster.name == "acme-prod-eu-west-1-cluster" && aws_iam_role_policy_attachment.cluster.policy_arn == "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"
    error_message = "The control plane must have a role of its own with the policy that EKS asks for."
  }

  assert {
    condition = jsondecode(aws_iam_role.cluster.assume_role_policy).Statement == [{
      Effect    = "Allow"
      Principal = { Service = "eks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        ArnLike      = { "aws:SourceArn" = "arn:aws:eks:eu-west-1:111111111111:cluster/acme-prod" }
        StringEquals = { "aws:SourceAccount" = "111111111111" }
      }
    }]
    error_message = "Only EKS may take the role, and only for this cluster."
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.cluster.policy).Statement[*].Resource == [var.keys.cluster]
    error_message = "The control plane may use the key of its secrets and no other."
  }

  assert {
    condition     = aws_iam_openid_connect_provider.this.client_id_list == toset(["sts.amazonaws.com"])
    error_message = "Tokens must be meant for STS."
  }
}

run "no_boundary_unless_asked" {
  command = plan

  assert {
    condition     = alltrue([for role in concat([aws_iam_role.cluster], values(aws_iam_role.vpc_cni)) : role.permissions_boundary == null])
    error_message = "There must be no boundary that nobody asked for."
  }
}

run "boundary" {
  command = plan

  variables {
    roles = { permissions_boundary = "arn:aws:iam::111111111111:policy/acme-prod-boundary" }
  }

  assert {
    condition     = alltrue([for role in concat([aws_iam_role.cluster], values(aws_iam_role.vpc_cni)) : role.permissions_boundary == "arn:aws:iam::111111111111:policy/acme-prod-boundary"])
    error_message = "Every role must carry the boundary."
  }
}
