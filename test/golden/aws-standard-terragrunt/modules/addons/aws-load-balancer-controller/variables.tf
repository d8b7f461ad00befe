variable "cluster" {
  description = "Cluster, its region and its VPC. The pod cannot ask its node for them, whose metadata it must not reach."
  type = object({
    name   = string
    region = string
    vpc_id = string
  })

  validation {
    condition     = startswith(var.cluster.vpc_id, "vpc-")
    error_message = "cluster must have the id of a VPC as vpc_id."
  }
}

variable "ssl_policy" {
  description = "TLS policy of listeners that name none, such as ELBSecurityPolicy-TLS13-1-2-2021-06."
  type        = string

  validation {
    condition     = can(regex("^ELBSecurityPolicy-TLS13-1-[23]-", var.ssl_policy))
    error_message = "ssl_policy must be a policy with TLS 1.3 that goes no lower than TLS 1.2."
  }
}

variable "certificates" {
  description = "Who makes the certificate that the API server trusts: cert-manager, which renews it, or helm."
  type        = string
  default     = "cert-manager"
  nullable    = false

  validation {
    condition     = contains(["cert-manager", "helm"], var.certificates)
    error_message = "certificates must be cert-manager or helm."
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
