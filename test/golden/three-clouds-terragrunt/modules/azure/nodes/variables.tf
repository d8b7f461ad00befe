variable "cluster" {
  description = "Cluster that the nodes join: the outputs of module cluster."
  type        = object({ id = string, version = string })

  validation {
    condition     = can(regex("^/subscriptions/.+/Microsoft\\.ContainerService/managedClusters/[^/]+$", var.cluster.id)) && can(regex("^1\\.[0-9]{2}$", var.cluster.version))
    error_message = "cluster must have the resource id of a cluster, and its minor version, such as 1.36."
  }
}

variable "network" {
  description = "Where the nodes live: the outputs of module network. All pools share one subnet, and spread over the zones."
  type = object({
    availability_zones = list(string)
    subnet_ids         = object({ nodes = string })
  })

  validation {
    condition     = length(var.network.availability_zones) > 0 && length(setsubtract(var.network.availability_zones, ["1", "2", "3"])) == 0 && can(regex("^/subscriptions/.+/virtualNetworks/[^/]+/subnets/[^/]+$", var.network.subnet_ids.nodes))
    error_message = "network must have availability_zones out of 1, 2 and 3, and a subnet for nodes."
  }
}

variable "pools" {
  description = "Node pools by name, each from min to max nodes of its one type, bought ON_DEMAND or as SPOT. Every node bears the label pool with the name; taints keep away pods that do not tolerate them, and spot nodes have that of Azure."
  type = map(object({
    capacity = optional(string, "ON_DEMAND")
    labels   = optional(map(string), {})
    max      = number
    min      = number
    taints   = optional(map(object({ effect = string, value = optional(string, "true") })), {})
    types    = list(string)
  }))

  validation {
    condition     = length(var.pools) > 0 && alltrue([for key in keys(var.pools) : can(regex("^[a-z][a-z0-9]{0,11}$", key)) && key != "system"])
    error_message = "pools must have one pool or more, with names of 1 to 12 lower-case letters and digits; system is that of the cluster."
  }

  validation {
    condition     = alltrue([for pool in var.pools : pool.min >= 0 && pool.max >= 1 && pool.min <= pool.max && pool.max <= 1000 && pool.min == floor(pool.min) && pool.max == floor(pool.max)])
    error_message = "pools must have whole numbers of nodes: min from 0, max from 1 to 1000, and no min above its max."
  }

  validation {
    condition     = alltrue([for pool in var.pools : contains(["ON_DEMAND", "SPOT"], pool.capacity) && alltrue([for taint in pool.taints : contains(["NO_EXECUTE", "NO_SCHEDULE", "PREFER_NO_SCHEDULE"], taint.effect)])])
    error_message = "pools must have the capacity ON_DEMAND or SPOT, and taints with the effect NO_EXECUTE, NO_SCHEDULE or PREFER_NO_SCHEDULE."
  }

  # A letter p behind the number of processors is Arm: D4ps_v5, E8pds_v6.
  # https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions
  validation {
    condition     = alltrue([for pool in var.pools : length(pool.types) == 1 && alltrue([for type in pool.types : can(regex("^Standard_[A-Z]+[0-9]+[A-Za-z0-9_-]*$", type)) && can(regex("^Standard_[A-Z]+[0-9]+(-[0-9]+)?p", type)) == (var.arch == "arm64")])])
    error_message = "pools must have exactly one type that fits arch: Standard_D4ps_v5 and its like for arm64, others such as Standard_D4s_v3 for amd64."
  }

  # AKS keeps its own, and a node may not call itself what the API server decides.
  validation {
    condition     = !anytrue([for label in flatten([for pool in var.pools : concat(keys(pool.labels), keys(pool.taints))]) : can(regex("(^|\\.)((kubernetes|k8s)\\.io|kubernetes\\.azure\\.com)/", label))])
    error_message = "pools must not have labels or taints in kubernetes.io, k8s.io or kubernetes.azure.com: AKS gives those."
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
  description = "Disk of each node in GiB, for images, logs and data of pods. It lies on the machine itself where that has room."
  type        = number
  default     = 50
  nullable    = false

  validation {
    condition     = var.disk_gib >= 30 && var.disk_gib <= 2048 && var.disk_gib == floor(var.disk_gib)
    error_message = "disk_gib must be a whole number from 30 to 2048."
  }
}

variable "max_unavailable" {
  description = "Nodes of a pool that an update replaces at a time. As many are started beside them first, but of spot nodes."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.max_unavailable >= 1 && var.max_unavailable <= 100 && var.max_unavailable == floor(var.max_unavailable)
    error_message = "max_unavailable must be a whole number from 1 to 100."
  }
}

variable "os" {
  description = "Operating system of every node: azurelinux or ubuntu."
  type        = string
  default     = "azurelinux"
  nullable    = false

  validation {
    condition     = contains(["azurelinux", "ubuntu"], var.os)
    error_message = "os must be azurelinux or ubuntu."
  }
}

variable "tags" {
  description = "Tags of every resource: azurerm has none by default."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50
    error_message = "tags must be 50 at most."
  }
}
