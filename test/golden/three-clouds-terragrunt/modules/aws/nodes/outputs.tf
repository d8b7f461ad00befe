output "node_groups" {
  description = "Name, ARN and autoscaling groups of each pool, for people and alarms."
  value = {
    for pool, group in aws_eks_node_group.this : pool => {
      arn                = group.arn
      autoscaling_groups = flatten(group.resources[*].autoscaling_groups[*].name)
      name               = group.node_group_name
    }
  }
}

output "role_arn" {
  description = "Role of the nodes, for policies and keys that must admit them."
  value       = aws_iam_role.this.arn
}

output "role_name" {
  description = "Name of that role, for what attaches a policy to it."
  value       = aws_iam_role.this.name
}
