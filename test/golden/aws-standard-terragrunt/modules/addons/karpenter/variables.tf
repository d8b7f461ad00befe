variable "cluster" {
  description = "Cluster whose pods get the nodes, and its region."
  type = object({
    name   = string
    region = string
  })

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.cluster.region))
    error_message = "cluster must have a region, such as eu-west-1."
  }
}

variable "disruption" {
  description = "When nodes go: at what age in days, how many at once for a newer image, and how soon with little to do: conservative, balanced or aggressive."
  type = object({
    max_age_days    = number
    max_unavailable = number
    scale_down      = string
  })

  validation {
    condition     = contains(["aggressive", "balanced", "conservative"], var.disruption.scale_down)
    error_message = "disruption must have conservative, balanced or aggressive as scale_down."
  }

  validation {
    condition     = var.disruption.max_age_days >= 1 && var.disruption.max_unavailable >= 1
    error_message = "disruption must have a max_age_days and a max_unavailable of 1 or more."
  }
}

variable "image" {
  description = "Processor, disk and operating system of every node: amd64 or arm64, bottlerocket or al2023. version is latest or one version of the image."
  type = object({
    architecture = string
    disk_gib     = number
    family       = string
    version      = optional(string, "latest")
  })

  validation {
    condition     = contains(["amd64", "arm64"], var.image.architecture) && contains(["al2023", "bottlerocket"], var.image.family)
    error_message = "image must have amd64 or arm64 as architecture, and bottlerocket or al2023 as family."
  }

  validation {
    condition     = var.image.disk_gib >= 20
    error_message = "image must have a disk_gib of 20 or more."
  }
}

variable "node_pools" {
  description = "Pools by name, each bought on-demand or as spot, from these instance types, up to so many virtual CPUs. Only pods that tolerate its taints run there."
  type = map(object({
    capacity_type  = string
    cpu_limit      = number
    instance_types = set(string)
    taints         = optional(list(object({ key = string, value = string, effect = string })), [])
  }))

  validation {
    condition     = alltrue([for pool in var.node_pools : contains(["on-demand", "spot"], pool.capacity_type)])
    error_message = "node_pools must have on-demand or spot as capacity_type."
  }

  validation {
    condition     = alltrue([for pool in var.node_pools : pool.cpu_limit >= 1 && length(pool.instance_types) > 0])
    error_message = "node_pools must have a cpu_limit and instance_types."
  }
}

variable "nodes" {
  description = "What nodes are made of, and the queue that says when AWS takes one back."
  type = object({
    disk_key_arn      = string
    instance_profile  = string
    queue_name        = string
    security_group_id = string
    subnet_ids        = set(string)
  })

  validation {
    condition     = startswith(var.nodes.disk_key_arn, "arn:aws:kms:")
    error_message = "nodes must have the ARN of a key as disk_key_arn."
  }

  validation {
    condition     = length(var.nodes.subnet_ids) > 0
    error_message = "nodes must have at least one of subnet_ids."
  }
}

variable "is_isolated" {
  description = "Whether the network has no way out: then Karpenter does not ask for prices, which no endpoint serves."
  type        = bool
  default     = false
  nullable    = false
}

variable "kubelet" {
  description = "Settings of the kubelet. max_pods is needed with prefix delegation, which Karpenter does not count."
  type        = object({ max_pods = optional(number) })
  default     = {}
  nullable    = false

  validation {
    condition     = var.kubelet.max_pods == null ? true : contains(range(8, 251), var.kubelet.max_pods)
    error_message = "kubelet must have a max_pods of 8 to 250."
  }
}

variable "replicas" {
  description = "Pods that run at once: two or more survive the loss of a node."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = contains(range(1, 6), var.replicas)
    error_message = "replicas must be 1 to 5."
  }
}

variable "reserved_interfaces" {
  description = "Network interfaces of a node that carry no pods: 1 where pods have subnets of their own."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = contains([0, 1], var.reserved_interfaces)
    error_message = "reserved_interfaces must be 0 or 1."
  }
}

variable "startup_taints" {
  description = "Taints that something else takes away when a node is ready, such as that of Cilium."
  type        = list(object({ key = string, value = string, effect = string }))
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for taint in var.startup_taints : contains(["NoExecute", "NoSchedule"], taint.effect)])
    error_message = "startup_taints must have NoSchedule or NoExecute as effect."
  }
}

variable "tags" {
  description = "Tags of instances and their disks, which the provider of no root reaches."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for key in keys(var.tags) : !startswith(key, "karpenter.") && !startswith(key, "kubernetes.io/")])
    error_message = "tags must leave those of Karpenter and Kubernetes alone."
  }
}
