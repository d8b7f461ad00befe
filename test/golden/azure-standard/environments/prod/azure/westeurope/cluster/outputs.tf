output "cluster" {
  description = "Read by whatever runs in the cluster or gives it rights."
  value       = module.cluster
}
