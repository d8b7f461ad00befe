variable "node_local_dns" {
  description = "A cache of DNS answers on every node."
  type        = object({})
  default     = null
}

module "node_local_dns" {
  source = "../addons/node-local-dns"
  count  = var.node_local_dns == null ? 0 : 1

  # EKS gives the DNS service the tenth address.
  cluster_dns = cidrhost(var.cluster.service_cidr, 10)
}

output "node_local_dns" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.node_local_dns[*].release)
}
