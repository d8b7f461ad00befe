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
