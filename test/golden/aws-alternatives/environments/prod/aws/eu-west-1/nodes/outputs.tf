output "nodes" {
  description = "Node groups and their role, for people and scripts."
  value       = module.nodes
}
