output "secrets" {
  description = "Keys and secret stores, read by everything that encrypts or holds a secret."
  value       = module.secrets
}
