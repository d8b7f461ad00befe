output "cilium" {
  description = "The release of the network plugin, for people and scripts."
  value       = module.cilium
}
