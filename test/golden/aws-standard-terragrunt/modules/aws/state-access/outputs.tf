output "read_policy_arn" {
  description = "Policy for whoever plans without a lock, such as the plan role of ci-identity."
  value       = aws_iam_policy.read.arn
}

output "write_policy_arn" {
  description = "Policy for whoever applies, such as the apply role of ci-identity and the team."
  value       = aws_iam_policy.write.arn
}
