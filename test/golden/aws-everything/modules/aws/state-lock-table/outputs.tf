output "table_arn" {
  description = "Lock table, for the policies of state-access."
  value       = aws_dynamodb_table.this.arn
}

output "table_name" {
  description = "Name of the table, the dynamodb_table of every backend.tf."
  value       = aws_dynamodb_table.this.name
}
