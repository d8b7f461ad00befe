output "secrets" {
  description = "Keys and the vault, read by everything that encrypts or holds a secret."
  value       = module.secrets
}
