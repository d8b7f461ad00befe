variable "metrics_server" {
  description = "CPU and memory of pods, which autoscaling by load reads. certificates is cert-manager or helm."
  type = object({
    certificates = optional(string, "cert-manager")
    replicas     = optional(number, 2)
  })
  default = null

  validation {
    condition     = var.metrics_server == null ? true : contains(range(1, 6), var.metrics_server.replicas)
    error_message = "metrics_server must have 1 to 5 replicas."
  }
}

module "metrics_server" {
  source = "../addons/metrics-server"
  count  = var.metrics_server == null ? 0 : 1

  certificates = var.metrics_server.certificates
  replicas     = var.metrics_server.replicas

  depends_on = [module.cert_manager]
}

output "metrics_server" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.metrics_server[*].release)
}
