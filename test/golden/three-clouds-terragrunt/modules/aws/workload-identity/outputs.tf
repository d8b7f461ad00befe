output "policy" {
  description = "Rights of the role, for tests and audits."
  value       = aws_iam_role_policy.this.policy
}

output "role_arn" {
  description = "Role, for keys and buckets whose own policies name who may use them."
  value       = aws_iam_role.this.arn
}

output "subject" {
  description = "Who gets the role, as cluster/namespace/service account, for tests and audits."
  value       = "${var.cluster.name}/${var.namespace}/${var.service_account}"
}
