variable "cluster" {
  description = "Cluster that the nodes join: the outputs of module cluster."
  type = object({
    name              = string
    security_group_id = string
    version           = string
  })

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", var.cluster.name))
    error_message = "cluster must have the name of a cluster, such as acme-prod."
  }
}

variable "keys" {
  description = "ARN of the key that encrypts the disks of nodes: the keys of module secrets."
  type        = object({ storage = string })

  validation {
    condition     = can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.keys.storage))
    error_message = "keys must be ARNs of KMS keys, arn:aws:kms:<region>:<account>:key/<id>."
  }
}

variable "name" {
  description = "Prefix of node groups, launch templates and the role, usually project and environment: acme-prod."
  type        = string

  # With the region and the purpose a role name is full at 64.
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "network" {
  description = "Where the nodes live: the outputs of module network. They start in private subnets and nowhere else."
  type = object({
    subnet_ids = object({ private = map(string) })
  })

  validation {
    condition     = length(var.network.subnet_ids.private) > 0
    error_message = "network must have private subnets."
  }
}

variable "pools" {
  description = "Node groups by name, each from min to max nodes of its types, bought ON_DEMAND or as SPOT. Every node bears the label pool with the name; taints keep away pods that do not tolerate them."
  type = map(object({
    capacity = optional(string, "ON_DEMAND")
    labels   = optional(map(string), {})
    max      = number
    min      = number
    taints   = optional(map(object({ effect = string, value = optional(string) })), {})
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
    condition     = alltrue([for pool in var.pools : contains(["ON_DEMAND", "SPOT"], pool.capacity) && alltrue([for taint in pool.taints : contains(["NO_EXECUTE", "NO_SCHEDULE", "PREFER_NO_SCHEDULE"], taint.effect)])])
    error_message = "pools must have the capacity ON_DEMAND or SPOT, and taints with the effect NO_EXECUTE, NO_SCHEDULE or PREFER_NO_SCHEDULE."
  }

  # A letter g behind the generation is Graviton: m7g, c6gn. Only a1 lacks it.
  # https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
  validation {
    condition     = alltrue([for pool in var.pools : length(pool.types) >= 1 && length(pool.types) <= 20 && alltrue([for type in pool.types : can(regex("^[a-z0-9-]+\\.[a-z0-9-]+$", type)) && can(regex("^(a1|[a-z]+[0-9]+g[a-z]*)\\.", type)) == (var.arch == "arm64")])])
    error_message = "pools must have 1 to 20 types that fit arch: Graviton such as m7g.large for arm64, others such as m5.large for amd64."
  }

  # A node may not call itself what the API server alone decides.
  validation {
    condition     = !anytrue([for label in flatten([for pool in var.pools : keys(pool.labels)]) : can(regex("(^|\\.)(kubernetes|k8s)\\.io/", label))])
    error_message = "pools must not have labels in kubernetes.io or k8s.io: nodes may not give them to themselves."
  }
}

variable "region" {
  description = "Region of the provider. It is part of the role name."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region)) && !startswith(var.region, "cn-")
    error_message = "region must be a region of the commercial partition, such as eu-west-1."
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
  description = "Settings of the kubelet. max_pods is the most pods of a node; left out, EKS works it out from the instance types and vpc-cni."
  type        = object({ max_pods = optional(number) })
  default     = {}
  nullable    = false

  # https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses-procedure.html
  validation {
    condition     = var.kubelet.max_pods == null ? true : var.kubelet.max_pods >= 10 && var.kubelet.max_pods <= 250 && var.kubelet.max_pods == floor(var.kubelet.max_pods)
    error_message = "kubelet must have max_pods of 10 to 250."
  }
}

variable "max_unavailable" {
  description = "Nodes of a pool that an update replaces at a time."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.max_unavailable >= 1 && var.max_unavailable <= 100 && var.max_unavailable == floor(var.max_unavailable)
    error_message = "max_unavailable must be a whole number from 1 to 100."
  }
}

variable "os" {
  description = "Operating system of every node: bottlerocket, or al2023 for Amazon Linux."
  type        = string
  default     = "bottlerocket"
  nullable    = false

  validation {
    condition     = contains(["al2023", "bottlerocket"], var.os)
    error_message = "os must be bottlerocket or al2023."
  }
}

variable "roles" {
  description = "Settings of the role. permissions_boundary is the ARN that pipelines must give every role."
  type        = object({ permissions_boundary = optional(string) })
  default     = {}
  nullable    = false

  validation {
    condition     = var.roles.permissions_boundary == null || can(regex("^arn:aws:iam::[0-9]{12}:policy/", var.roles.permissions_boundary))
    error_message = "roles must have a permissions_boundary that is the ARN of a policy, arn:aws:iam::<account>:policy/<name>."
  }
}
