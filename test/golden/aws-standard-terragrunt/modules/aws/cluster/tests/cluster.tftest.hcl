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

run "kubernetes" {
  command = plan

  assert {
    condition     = aws_eks_cluster.this.name == "acme-prod" && aws_eks_cluster.this.version == "1.36"
    error_message = "The cluster must have the name and version that were asked for."
  }

  assert {
    condition     = toset(one(aws_eks_cluster.this.vpc_config).subnet_ids) == toset(["subnet-a", "subnet-b", "subnet-c"])
    error_message = "The control plane must lie in the private subnets of every zone."
  }

  assert {
    condition     = aws_eks_cluster.this.bootstrap_self_managed_addons == false
    error_message = "No add-on may come with the cluster that nobody declared."
  }

  assert {
    condition     = one(aws_eks_cluster.this.upgrade_policy).support_type == "STANDARD" && one(aws_eks_cluster.this.zonal_shift_config).enabled
    error_message = "Extended support must not start by itself, and a zone that fails must be left."
  }

  assert {
    condition     = one(aws_eks_cluster.this.kubernetes_network_config).service_ipv4_cidr == "172.20.0.0/16" && output.service_cidr == "172.20.0.0/16"
    error_message = "Services must have the range that networks leave free."
  }
}

run "encryption" {
  command = plan

  assert {
    condition     = toset(one(aws_eks_cluster.this.encryption_config).resources) == toset(["secrets"]) && one(one(aws_eks_cluster.this.encryption_config).provider).key_arn == var.keys.cluster
    error_message = "Secrets in the cluster must be encrypted with their own key."
  }

  assert {
    condition     = aws_cloudwatch_log_group.this.kms_key_id == var.keys.logs
    error_message = "Logs must be encrypted with their own key."
  }
}

run "all_logs" {
  command = plan

  assert {
    condition     = toset(aws_eks_cluster.this.enabled_cluster_log_types) == toset(["api", "audit", "authenticator", "controllerManager", "scheduler"])
    error_message = "All five logs must be kept."
  }

  assert {
    condition     = aws_cloudwatch_log_group.this.name == "/aws/eks/acme-prod/cluster" && aws_cloudwatch_log_group.this.retention_in_days == 90
    error_message = "The group must be the one that EKS writes to, and forget after 90 days."
  }
}

run "some_logs" {
  command = plan

  variables {
    logs = { retention_days = 7, types = ["audit"] }
  }

  assert {
    condition     = toset(aws_eks_cluster.this.enabled_cluster_log_types) == toset(["audit"]) && aws_cloudwatch_log_group.this.retention_in_days == 7
    error_message = "Logs and days must be those that were asked for."
  }
}

run "private_endpoint" {
  command = plan

  assert {
    condition     = one(aws_eks_cluster.this.vpc_config).endpoint_private_access && !one(aws_eks_cluster.this.vpc_config).endpoint_public_access
    error_message = "Without public_cidrs the API server must have no public address."
  }
}

run "restricted_endpoint" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["198.51.0.0/16", "203.0.113.7/32"] }
  }

  assert {
    condition     = one(aws_eks_cluster.this.vpc_config).endpoint_private_access && one(aws_eks_cluster.this.vpc_config).endpoint_public_access
    error_message = "Nodes must use the private address although there is a public one."
  }

  assert {
    condition     = toset(one(aws_eks_cluster.this.vpc_config).public_access_cidrs) == toset(["198.51.0.0/16", "203.0.113.7/32"])
    error_message = "The public address must admit these ranges and no other."
  }
}

run "outputs" {
  command = plan

  assert {
    condition     = output.id == aws_eks_cluster.this.arn && output.endpoint == aws_eks_cluster.this.endpoint && output.certificate_authority == "bW9jaw=="
    error_message = "Providers of other roots must find the API server and its certificate."
  }

  assert {
    condition     = output.account_id == "111111111111" && output.name == "acme-prod" && output.network_id == "vpc-0123456789abcdef0" && output.region == "eu-west-1" && output.version == "1.36"
    error_message = "Roles and controllers must learn where the cluster is."
  }

  assert {
    condition     = output.oidc_provider == { arn = aws_iam_openid_connect_provider.this.arn, issuer = "https://oidc.eks.eu-west-1.amazonaws.com/id/MOCK" } && aws_iam_openid_connect_provider.this.url == output.oidc_provider.issuer
    error_message = "Workloads must be able to prove themselves with a token of this cluster."
  }
}
