output "state_access" {
  description = "Policies for whoever reads or writes the states of this environment."
  value       = module.state_access
}
