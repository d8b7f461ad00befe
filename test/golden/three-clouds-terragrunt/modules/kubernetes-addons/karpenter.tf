variable "karpenter" {
  description = "Adds and removes nodes. What the parts mean is said by the variables of modules/addons/karpenter."
  type = object({
    disruption = object({ max_age_days = number, max_unavailable = number, scale_down = string })
    image      = object({ architecture = string, disk_gib = number, family = string, version = optional(string, "latest") })

    node_pools = map(object({
      capacity_type  = string
      cpu_limit      = number
      instance_types = set(string)
      taints         = optional(list(object({ key = string, value = string, effect = string })), [])
    }))

    is_isolated         = optional(bool, false)
    kubelet             = optional(object({ max_pods = optional(number) }), {})
    replicas            = optional(number, 2)
    reserved_interfaces = optional(number, 0)
    startup_taints      = optional(list(object({ key = string, value = string, effect = string })), [])
    tags                = optional(map(string), {})
  })
  default = null

  validation {
    condition     = var.karpenter == null ? true : length(var.karpenter.node_pools) > 0
    error_message = "karpenter must have at least one of node_pools: without any it adds no node."
  }
}

module "karpenter" {
  source = "../addons/karpenter"
  count  = var.karpenter == null ? 0 : 1

  disruption          = var.karpenter.disruption
  image               = var.karpenter.image
  is_isolated         = var.karpenter.is_isolated
  kubelet             = var.karpenter.kubelet
  node_pools          = var.karpenter.node_pools
  replicas            = var.karpenter.replicas
  reserved_interfaces = var.karpenter.reserved_interfaces
  startup_taints      = var.karpenter.startup_taints

  cluster = {
    name   = var.addon_resources["karpenter"].cluster_name
    region = var.addon_resources["karpenter"].region
  }

  nodes = {
    disk_key_arn      = var.addon_resources["karpenter"].storage_key_arn
    instance_profile  = var.addon_resources["karpenter"].instance_profile
    queue_name        = var.addon_resources["karpenter"].queue_name
    security_group_id = var.addon_resources["karpenter"].security_group_id
    subnet_ids        = split(",", var.addon_resources["karpenter"].subnet_ids)
  }

  tags = var.karpenter.tags
}

output "karpenter" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.karpenter[*].release)
}
