output "data" {
  description = "Addresses of the databases and of the secret that opens them, for applications."
  value       = module.data
}
