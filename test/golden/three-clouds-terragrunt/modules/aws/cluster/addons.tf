# OVERWRITE: what is declared here wins over what somebody edited in the cluster.

locals {
  # Cilium takes the place of both, and two networks in one cluster never work.
  vpc_cni = toset([for kind in [var.pod_network.kind] : kind if kind == "vpc-cni"])

  _has_pod_subnets = length(var.network.subnet_ids.pods) > 0

  # https://github.com/aws/amazon-vpc-cni-k8s#cni-configuration-variables
  _vpc_cni_env = {
    AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG = local._has_pod_subnets ? "true" : null
    ENABLE_PREFIX_DELEGATION           = var.pod_network.prefix_delegation ? "true" : null
    ENI_CONFIG_LABEL_DEF               = local._has_pod_subnets ? "topology.kubernetes.io/zone" : null
    WARM_PREFIX_TARGET                 = var.pod_network.prefix_delegation ? "1" : null
  }

  _pod_subnets = {
    for zone, id in var.network.subnet_ids.pods : zone => { id = id, securityGroups = [aws_security_group.nodes.id] }
  }

  _vpc_cni_settings = {
    enableNetworkPolicy = "true"
    eniConfig           = local._has_pod_subnets ? { create = true, region = var.region, subnets = local._pod_subnets } : null
    env                 = { for key, value in local._vpc_cni_env : key => value if value != null }
  }

  vpc_cni_settings = { for key, value in local._vpc_cni_settings : key => value if value != null }
}

# AWS's default for the minor, so that add-ons follow the cluster: EKS updates none
# by itself. Not the most recent one, which AWS has not yet made the default.
# https://docs.aws.amazon.com/eks/latest/userguide/updating-an-add-on.html
data "aws_eks_addon_version" "this" {
  for_each = setunion(["eks-pod-identity-agent"], local.vpc_cni, [for name in local.vpc_cni : "kube-proxy"])

  addon_name         = each.key
  kubernetes_version = var.kubernetes_version
}

resource "aws_eks_addon" "pod_identity_agent" {
  addon_name                  = "eks-pod-identity-agent"
  addon_version               = data.aws_eks_addon_version.this["eks-pod-identity-agent"].version
  cluster_name                = aws_eks_cluster.this.name
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
}

resource "aws_eks_addon" "kube_proxy" {
  for_each = local.vpc_cni

  addon_name                  = "kube-proxy"
  addon_version               = data.aws_eks_addon_version.this["kube-proxy"].version
  cluster_name                = aws_eks_cluster.this.name
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
}

resource "aws_eks_addon" "vpc_cni" {
  for_each = local.vpc_cni

  addon_name                  = each.key
  addon_version               = data.aws_eks_addon_version.this[each.key].version
  cluster_name                = aws_eks_cluster.this.name
  configuration_values        = jsonencode(local.vpc_cni_settings)
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"

  pod_identity_association {
    role_arn        = aws_iam_role.vpc_cni[each.key].arn
    service_account = "aws-node"
  }

  # A node that starts before its plugin has credentials never gets ready.
  depends_on = [aws_eks_addon.pod_identity_agent, aws_iam_role_policy_attachment.vpc_cni]
}

resource "aws_iam_role" "vpc_cni" {
  for_each = local.vpc_cni

  description          = "Network plugin of ${var.name}"
  name                 = "${var.name}-${var.region}-vpc-cni"
  permissions_boundary = var.roles.permissions_boundary

  # https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "pods.eks.amazonaws.com" }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Condition = {
        StringEquals = {
          "aws:RequestTag/eks-cluster-arn"            = local.cluster_arn
          "aws:RequestTag/kubernetes-namespace"       = "kube-system"
          "aws:RequestTag/kubernetes-service-account" = "aws-node"
        }
      }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "vpc_cni" {
  for_each = local.vpc_cni

  policy_arn = "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"
  role       = aws_iam_role.vpc_cni[each.key].name
}
