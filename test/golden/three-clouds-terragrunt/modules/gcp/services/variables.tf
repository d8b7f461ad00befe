variable "project" {
  description = "Google Cloud project of the environment: its id, and its number, by which service agents are named."
  type        = object({ id = string, number = string })

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project.id)) && can(regex("^[0-9]{6,19}$", var.project.number))
    error_message = "project must have an id of 6 to 30 lower-case letters, digits and dashes, and a number of digits only."
  }
}

variable "services" {
  description = "Services that the environment's components use, as their APIs are called without googleapis.com: compute, container. They are switched on besides those of the bootstrap."
  type        = set(string)

  validation {
    condition     = alltrue([for service in var.services : can(regex("^[a-z][a-z0-9-]*$", service))])
    error_message = "services must be short names, such as container instead of container.googleapis.com."
  }
}
