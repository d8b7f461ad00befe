data "aws_caller_identity" "this" {}

locals {
  account = data.aws_caller_identity.this.account_id

  # Spelled out and not read from the cluster: its role comes first.
  cluster_arn = "arn:aws:eks:${var.region}:${local.account}:cluster/${var.name}"

  is_public = length(var.endpoint.public_cidrs) > 0

  # Two ranges overlap when they are the same range at the shorter prefix.
  _prefix  = min([for cidr in [var.network.cidr, var.service_cidr] : tonumber(regex("[0-9]+$", cidr))]...)
  overlaps = cidrsubnet("${cidrhost(var.service_cidr, 0)}/${local._prefix}", 0, 0) == cidrsubnet("${cidrhost(var.network.cidr, 0)}/${local._prefix}", 0, 0)
}

# EKS makes this group itself when it is missing, without key and for ever.
resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_338:Each environment says how long. Production keeps 90 days unless it asks for more.
  kms_key_id        = var.keys.logs
  name              = "/aws/eks/${var.name}/cluster"
  retention_in_days = var.logs.retention_days

  # What no variable can know by itself, before anything else is made.
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }

    precondition {
      condition     = !local.overlaps
      error_message = "service_cidr must not overlap ${var.network.cidr}, the range of the network."
    }
  }
}

resource "aws_eks_cluster" "this" {
  #checkov:skip=CKV_AWS_339:It knows versions up to 1.35 only. The answers take none that EKS has ceased to support.
  #checkov:skip=CKV_AWS_39:Closed unless endpoint.public_cidrs names addresses, and never open to all.
  bootstrap_self_managed_addons = false
  enabled_cluster_log_types     = var.logs.types
  name                          = var.name
  role_arn                      = aws_iam_role.cluster.arn
  version                       = var.kubernetes_version

  access_config {
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = false
  }

  encryption_config {
    resources = ["secrets"]

    provider { key_arn = var.keys.cluster }
  }

  kubernetes_network_config { service_ipv4_cidr = var.service_cidr }

  # Without this a forgotten version is supported on, for six times the price.
  upgrade_policy { support_type = "STANDARD" }

  vpc_config {
    endpoint_private_access = true
    endpoint_public_access  = local.is_public
    public_access_cidrs     = local.is_public ? var.endpoint.public_cidrs : null
    security_group_ids      = [aws_security_group.control_plane.id]
    subnet_ids              = values(var.network.subnet_ids.private)
  }

  zonal_shift_config { enabled = true }

  depends_on = [aws_cloudwatch_log_group.this, aws_iam_role_policy.cluster, aws_iam_role_policy_attachment.cluster]
}
