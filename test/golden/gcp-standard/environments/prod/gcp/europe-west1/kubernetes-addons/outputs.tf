output "kubernetes_addons" {
  description = "What runs in the cluster, for people and scripts."
  value       = module.kubernetes_addons
}
