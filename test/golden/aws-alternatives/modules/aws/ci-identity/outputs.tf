output "apply_role_arn" {
  description = "Role of the workflows that apply, for the variables of the GitHub environment with the environment's name."
  value       = aws_iam_role.this["apply"].arn
}

output "permissions_boundary_arn" {
  description = "Boundary that every role in the environment must carry, or the apply role may not make it."
  value       = aws_iam_policy.boundary.arn
}

output "plan_role_arn" {
  description = "Role of the workflows that plan, for the variables of the GitHub environment that ends in -plan."
  value       = aws_iam_role.this["plan"].arn
}
