output "data" {
  description = "Address of the database and who administers it, for applications."
  value       = module.data
}
