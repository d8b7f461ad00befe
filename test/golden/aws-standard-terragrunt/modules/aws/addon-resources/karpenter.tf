variable "karpenter" {
  description = "Nodes that fit what waits: the rights of the controller, the role of its nodes, and the queue that announces interruptions. It has no options."
  type        = object({})
  default     = null
}

module "karpenter" {
  source = "../workload-identity"
  count  = var.karpenter == null ? 0 : 1

  cluster         = local.cluster
  description     = "Karpenter of ${var.name}"
  name            = "${local.role_prefix}-karpenter"
  namespace       = "kube-system"
  policy          = jsonencode({ Version = "2012-10-17", Statement = local.karpenter_statements })
  roles           = var.roles
  service_account = "karpenter"
}

output "karpenter" {
  description = "What node classes name: profile and role of the nodes, where they start, and their key; and the queue of the controller."
  value = one([for queue in aws_sqs_queue.karpenter : {
    cluster_name      = var.cluster.name
    instance_profile  = join("", aws_iam_instance_profile.karpenter_nodes[*].name)
    queue_name        = queue.name
    region            = local.region
    security_group_id = var.cluster.security_group_id
    storage_key_arn   = var.secrets.keys.storage
    subnet_ids        = join(",", values(var.network.subnet_ids.private))
  }])

  # A node that starts before it may join, or that nobody may interrupt.
  depends_on = [
    aws_cloudwatch_event_target.karpenter,
    aws_eks_access_entry.karpenter_nodes,
    aws_iam_role_policy_attachment.karpenter_nodes,
    aws_sqs_queue_policy.karpenter,
    module.karpenter,
  ]
}
