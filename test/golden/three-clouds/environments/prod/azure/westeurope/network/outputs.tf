output "network" {
  description = "Read by the components that run in this network."
  value       = module.network
}
