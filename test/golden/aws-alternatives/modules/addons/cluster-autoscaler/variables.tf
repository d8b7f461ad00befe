variable "cluster" {
  description = "Cluster, its region and its Kubernetes minor."
  type = object({
    name    = string
    region  = string
    version = string
  })

  validation {
    condition     = contains(["1.35", "1.36"], var.cluster.version)
    error_message = "cluster must have version 1.35 or 1.36: add the image of another minor to main.tf."
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

variable "scale_down" {
  description = "How soon nodes with little to do are removed: conservative, balanced or aggressive."
  type        = string
  default     = "conservative"
  nullable    = false

  validation {
    condition     = contains(["aggressive", "balanced", "conservative"], var.scale_down)
    error_message = "scale_down must be conservative, balanced or aggressive."
  }
}

variable "startup_taints" {
  description = "Keys of the taints that new nodes carry until something on them is ready. Pods need not tolerate them to be worth a node."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for key in var.startup_taints : can(regex("^([a-z0-9.-]+/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$", key))])
    error_message = "startup_taints must be keys without value and effect, such as node.cilium.io/agent-not-ready."
  }
}
