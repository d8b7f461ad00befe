variable "features" {
  description = "Features of resource providers that a subscription must be asked for, such as Microsoft.Compute/EncryptionAtHost for the disks of nodes."
  type        = set(string)

  validation {
    condition     = alltrue([for feature in var.features : can(regex("^Microsoft\\.[A-Z][A-Za-z]+/[A-Z][A-Za-z0-9-]+$", feature))])
    error_message = "features must be named as provider and feature, such as Microsoft.Compute/EncryptionAtHost."
  }
}
