locals {
  _policies = flatten([
    for key, entry in var.access_entries : [for policy in entry.policies : { entry = key, policy = policy }]
  ])

  access_policies = { for item in local._policies : "${item.entry}/${item.policy}" => item }
}

resource "aws_eks_access_entry" "this" {
  for_each = var.access_entries

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = each.value.principal_arn
}

# A plan of Helm releases needs AmazonEKSAdminViewPolicy: releases are Secrets,
# which AmazonEKSViewPolicy does not show.
resource "aws_eks_access_policy_association" "this" {
  for_each = local.access_policies

  cluster_name  = aws_eks_cluster.this.name
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/${each.value.policy}"
  principal_arn = aws_eks_access_entry.this[each.value.entry].principal_arn

  access_scope {
    type = "cluster"
  }
}
