output "member" {
  description = "The pods as a member of IAM, for rights on single zones, secrets or buckets. Known when they have their roles."
  value       = local.member

  depends_on = [google_project_iam_member.this]
}

output "roles" {
  description = "Roles in the project and their conditions, for tests and audits."
  value       = { for role, member in google_project_iam_member.this : role => one(member.condition[*].expression) }
}

output "subject" {
  description = "Who has the rights, as project/namespace/service account, for tests and audits."
  value       = "${var.project.id}/${var.namespace}/${var.service_account}"
}
