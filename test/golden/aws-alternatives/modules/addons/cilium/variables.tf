variable "cluster" {
  description = "Address of the API server, which agents call directly: there is no kube-proxy that would forward them."
  type        = object({ endpoint = string })

  validation {
    condition     = can(regex("^https://[^/:]+$", var.cluster.endpoint))
    error_message = "cluster must have an https address without port and path as endpoint."
  }
}

variable "prefix_delegation" {
  description = "Whether a node takes addresses by blocks of sixteen, and so has room for more pods."
  type        = bool
  default     = true
  nullable    = false
}

variable "replicas" {
  description = "Operators that run at once: two or more survive the loss of a node."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = contains(range(1, 6), var.replicas)
    error_message = "replicas must be 1 to 5."
  }
}
