output "cluster_name" {
  description = "Cluster that all this runs in, for people and scripts."
  value       = var.cluster.name
}

output "pod_security" {
  description = "Pod Security Standard of the default namespace, for people who write workloads."
  value       = var.pod_security
}
