output "data" {
  description = "Address and names of the database, for applications."
  value       = module.data
}
