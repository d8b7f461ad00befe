# One of everything that EKS has here, for the test with the real provider.

terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "kubernetes_version" {
  type = string
}

variable "nodes" {
  type = number
}

provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = ["222222222222"]

  default_tags {
    tags = { Environment = "test" }
  }
}

resource "aws_iam_role" "this" {
  for_each = toset(["cluster", "ebs-csi", "node", "pod", "vpc-cni"])

  name               = "small-${each.key}"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_kms_key" "this" {
  description = "small"
}

resource "aws_eks_cluster" "this" {
  bootstrap_self_managed_addons = false
  enabled_cluster_log_types     = ["api", "audit"]
  name                          = "small"
  role_arn                      = aws_iam_role.this["cluster"].arn
  version                       = var.kubernetes_version

  access_config {
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = false
  }

  encryption_config {
    resources = ["secrets"]

    provider { key_arn = aws_kms_key.this.arn }
  }

  kubernetes_network_config { service_ipv4_cidr = "172.20.0.0/16" }

  upgrade_policy { support_type = "STANDARD" }

  vpc_config {
    endpoint_private_access = true
    endpoint_public_access  = var.nodes > 2
    public_access_cidrs     = var.nodes > 2 ? ["203.0.113.0/24"] : null
    security_group_ids      = ["sg-00000000000000001"]
    subnet_ids              = ["subnet-00000000000000001", "subnet-00000000000000002"]
  }

  zonal_shift_config { enabled = true }
}

resource "aws_iam_openid_connect_provider" "this" {
  client_id_list = ["sts.amazonaws.com"]
  url            = one(one(aws_eks_cluster.this.identity).oidc).issuer
}

data "aws_eks_addon_version" "this" {
  for_each = toset(["aws-ebs-csi-driver", "coredns", "eks-pod-identity-agent", "kube-proxy", "vpc-cni"])

  addon_name         = each.key
  kubernetes_version = var.kubernetes_version
}

resource "aws_eks_addon" "without_role" {
  for_each = toset(["coredns", "eks-pod-identity-agent", "kube-proxy"])

  addon_name                  = each.key
  addon_version               = data.aws_eks_addon_version.this[each.key].version
  cluster_name                = aws_eks_cluster.this.name
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
}

resource "aws_eks_addon" "with_role" {
  for_each = { vpc-cni = "aws-node", aws-ebs-csi-driver = "ebs-csi-controller-sa" }

  addon_name                  = each.key
  addon_version               = data.aws_eks_addon_version.this[each.key].version
  cluster_name                = aws_eks_cluster.this.name
  configuration_values        = jsonencode({ nodes = var.nodes })
  resolve_conflicts_on_update = "OVERWRITE"

  pod_identity_association {
    role_arn        = aws_iam_role.this[each.key == "vpc-cni" ? "vpc-cni" : "ebs-csi"].arn
    service_account = each.value
  }
}

resource "aws_launch_template" "this" {
  name = "small"

  metadata_options { http_tokens = "required" }
}

resource "aws_eks_node_group" "this" {
  cluster_name    = aws_eks_cluster.this.name
  instance_types  = ["m7g.large", "m6g.large"]
  ami_type        = "AL2023_ARM_64_STANDARD"
  labels          = var.nodes > 2 ? { pool = "many" } : { pool = "system", only = "few" }
  node_group_name = "system"
  node_role_arn   = aws_iam_role.this["node"].arn
  subnet_ids      = ["subnet-00000000000000001", "subnet-00000000000000002"]
  version         = aws_eks_cluster.this.version

  launch_template {
    id      = aws_launch_template.this.id
    version = aws_launch_template.this.latest_version
  }

  node_repair_config { enabled = true }

  scaling_config {
    desired_size = var.nodes
    max_size     = var.nodes + 1
    min_size     = 1
  }

  taint {
    effect = "NO_SCHEDULE"
    key    = "CriticalAddonsOnly"
    value  = "true"
  }

  update_config { max_unavailable_percentage = 33 }
}

resource "aws_eks_access_entry" "this" {
  cluster_name      = aws_eks_cluster.this.name
  kubernetes_groups = ["viewers"]
  principal_arn     = "arn:aws:iam::222222222222:role/people"
}

resource "aws_eks_access_policy_association" "this" {
  cluster_name  = aws_eks_cluster.this.name
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
  principal_arn = aws_eks_access_entry.this.principal_arn

  access_scope {
    namespaces = ["default"]
    type       = "namespace"
  }
}

resource "aws_eks_pod_identity_association" "this" {
  cluster_name    = aws_eks_cluster.this.name
  namespace       = "default"
  role_arn        = aws_iam_role.this["pod"].arn
  service_account = "app"
}
