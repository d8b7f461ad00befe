variable "cluster_autoscaler" {
  description = "Adds and removes nodes of node groups. scale_down is conservative, balanced or aggressive; startup_taints are keys of taints that new nodes lose by themselves."
  type = object({
    replicas       = optional(number, 2)
    scale_down     = optional(string, "conservative")
    startup_taints = optional(list(string), [])
  })
  default = null

  validation {
    condition     = var.cluster_autoscaler == null ? true : contains(range(1, 6), var.cluster_autoscaler.replicas)
    error_message = "cluster_autoscaler must have 1 to 5 replicas."
  }
}

module "cluster_autoscaler" {
  source = "../addons/cluster-autoscaler"
  count  = var.cluster_autoscaler == null ? 0 : 1

  replicas       = var.cluster_autoscaler.replicas
  scale_down     = var.cluster_autoscaler.scale_down
  startup_taints = var.cluster_autoscaler.startup_taints

  cluster = {
    name    = var.addon_resources["cluster_autoscaler"].cluster_name
    region  = var.addon_resources["cluster_autoscaler"].region
    version = var.cluster.version
  }
}

output "cluster_autoscaler" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.cluster_autoscaler[*].release)
}
