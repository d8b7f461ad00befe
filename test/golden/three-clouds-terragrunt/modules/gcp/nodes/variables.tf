variable "cluster" {
  description = "Cluster that the nodes join: the outputs of module cluster."
  type        = object({ id = string, node_service_account = string })

  validation {
    condition     = can(regex("^projects/[^/]+/locations/[a-z]+-[a-z]+[0-9]{1,2}/clusters/[a-z][a-z0-9-]{0,39}$", var.cluster.id)) && can(regex("^[a-z0-9-]+@.+\\.iam\\.gserviceaccount\\.com$", var.cluster.node_service_account))
    error_message = "cluster must have the id of a regional cluster, projects/<project>/locations/<region>/clusters/<name>, and the account of its nodes."
  }
}

variable "keys" {
  description = "Id of the key that encrypts the disks of nodes: the keys of module secrets."
  type        = object({ storage = string })

  validation {
    condition     = can(regex("^projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+$", var.keys.storage))
    error_message = "keys must be ids of keys, projects/<project>/locations/<region>/keyRings/<ring>/cryptoKeys/<key>."
  }
}

variable "network" {
  description = "Where the nodes live: the outputs of module network. Its network tag gives them their way out."
  type        = object({ egress_tag = string })

  validation {
    condition     = can(regex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", var.network.egress_tag))
    error_message = "network must have an egress_tag of 1 to 63 lower-case letters, digits and dashes."
  }
}

variable "pools" {
  description = "Node pools by name, each from min to max nodes of its one type over all zones, bought ON_DEMAND or as SPOT. Every node bears the label pool with the name; taints keep away pods that do not tolerate them. Left out, nodes that are SPOT have the taint spot."
  type = map(object({
    capacity = optional(string, "ON_DEMAND")
    labels   = optional(map(string), {})
    max      = number
    min      = number
    taints   = optional(map(object({ effect = string, value = optional(string, "true") })))
    types    = list(string)
  }))

  validation {
    condition     = length(var.pools) > 0 && alltrue([for key in keys(var.pools) : can(regex("^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$", key))])
    error_message = "pools must have one pool or more, with names of 1 to 20 lower-case letters, digits and dashes."
  }

  validation {
    condition     = alltrue([for pool in var.pools : pool.min >= 0 && pool.max >= 1 && pool.min <= pool.max && pool.min == floor(pool.min) && pool.max == floor(pool.max)])
    error_message = "pools must have whole numbers of nodes: min from 0, max from 1, and no min above its max."
  }

  validation {
    condition     = alltrue([for pool in var.pools : contains(["ON_DEMAND", "SPOT"], pool.capacity) && alltrue([for taint in values(coalesce(pool.taints, {})) : contains(["NO_EXECUTE", "NO_SCHEDULE", "PREFER_NO_SCHEDULE"], taint.effect)])])
    error_message = "pools must have the capacity ON_DEMAND or SPOT, and taints with the effect NO_EXECUTE, NO_SCHEDULE or PREFER_NO_SCHEDULE."
  }

  # https://cloud.google.com/kubernetes-engine/docs/concepts/arm-on-gke
  validation {
    condition     = alltrue([for pool in var.pools : length(pool.types) == 1 && alltrue([for type in pool.types : can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", type)) && can(regex("^(a4x|c4a|n4a|t2a)-", type)) == (var.arch == "arm64")])])
    error_message = "pools must have exactly one type that fits arch: c4a, n4a or t2a such as c4a-standard-4 for arm64, others such as e2-standard-4 for amd64."
  }

  # A node may not call itself what the API server alone decides.
  validation {
    condition     = !anytrue([for label in flatten([for pool in var.pools : keys(pool.labels)]) : can(regex("(^|\\.)(kubernetes|k8s)\\.io/", label))])
    error_message = "pools must not have labels in kubernetes.io or k8s.io: nodes may not give them to themselves."
  }
}

variable "arch" {
  description = "Processor of every node, amd64 or arm64."
  type        = string
  default     = "amd64"
  nullable    = false

  validation {
    condition     = contains(["amd64", "arm64"], var.arch)
    error_message = "arch must be amd64 or arm64."
  }
}

variable "disk_gib" {
  description = "Disk of each node in GiB, for images, logs and data of pods."
  type        = number
  default     = 50
  nullable    = false

  validation {
    condition     = var.disk_gib >= 20 && var.disk_gib <= 16384 && var.disk_gib == floor(var.disk_gib)
    error_message = "disk_gib must be a whole number from 20 to 16384."
  }
}

variable "kubelet" {
  description = "Settings of the kubelet. max_pods is the most pods of a node, which takes twice as many addresses of the range of pods; left out, it is 110, for a /24."
  type        = object({ max_pods = optional(number) })
  default     = {}
  nullable    = false

  # https://cloud.google.com/kubernetes-engine/docs/how-to/flexible-pod-cidr
  validation {
    condition     = var.kubelet.max_pods == null ? true : var.kubelet.max_pods >= 8 && var.kubelet.max_pods <= 256 && var.kubelet.max_pods == floor(var.kubelet.max_pods)
    error_message = "kubelet must have max_pods of 8 to 256."
  }
}

variable "max_unavailable" {
  description = "Nodes of a pool that an update replaces at a time. The new ones start first."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.max_unavailable >= 1 && var.max_unavailable <= 20 && var.max_unavailable == floor(var.max_unavailable)
    error_message = "max_unavailable must be a whole number from 1 to 20: GKE replaces no more at a time."
  }
}

variable "os" {
  description = "Operating system of every node: cos, the Container-Optimized OS of Google."
  type        = string
  default     = "cos"
  nullable    = false

  validation {
    condition     = var.os == "cos"
    error_message = "os must be cos."
  }
}
