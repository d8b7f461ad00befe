variable "driver" {
  description = "CSI driver of the volumes, such as ebs.csi.aws.com."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", var.driver))
    error_message = "driver must be the name of a CSI driver, such as ebs.csi.aws.com."
  }
}

variable "name" {
  description = "Name of both classes."
  type        = string

  validation {
    condition     = can(regex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", var.name))
    error_message = "name must be lower-case letters, digits and dashes."
  }
}

variable "parameters" {
  description = "What the driver is told for each volume: type, encryption and key."
  type        = map(string)

  validation {
    condition     = lookup(var.parameters, "encrypted", "true") == "true"
    error_message = "parameters must not ask for volumes without encryption."
  }

  validation {
    condition     = alltrue([for value in values(var.parameters) : length(value) > 0])
    error_message = "parameters must have values: without a key the cloud takes one of its own."
  }
}
