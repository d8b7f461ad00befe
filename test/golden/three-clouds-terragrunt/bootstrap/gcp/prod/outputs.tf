output "services" {
  description = "What is switched on in the project for the components of this environment."
  value       = module.services
}
