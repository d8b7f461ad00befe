output "pod_security" {
  description = "Pod Security Standard of the default namespace, for people who write workloads."
  value       = var.pod_security
}
