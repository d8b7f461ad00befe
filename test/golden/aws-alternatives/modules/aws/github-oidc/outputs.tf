output "provider_arn" {
  description = "Identity provider that the trust of the CI roles names, in every environment of the account."
  value       = aws_iam_openid_connect_provider.this.arn
}
