variable "addon_resources" {
  description = "What the cloud made for add-ons: by name of the add-on a map of texts, or null where it made nothing."
  type        = map(map(string))

  validation {
    condition     = alltrue([for name in keys(var.addon_resources) : can(regex("^[a-z][a-z0-9_]*$", name))])
    error_message = "addon_resources must have names of lower-case letters, digits and underscores."
  }
}

variable "cluster" {
  description = "The cluster: its API server, name, region, range of services and Kubernetes minor."
  type = object({
    endpoint     = string
    name         = string
    region       = string
    service_cidr = string
    version      = string
  })

  validation {
    condition     = can(cidrhost(var.cluster.service_cidr, 10))
    error_message = "cluster must have a range as service_cidr, such as 172.20.0.0/16."
  }
}

variable "cloud" {
  description = "Cloud of the cluster: aws, azure or gcp. Add-ons tell each in its own words what they are told here."
  type        = string
  default     = "aws"
  nullable    = false

  validation {
    condition     = contains(["aws", "azure", "gcp"], var.cloud)
    error_message = "cloud must be aws, azure or gcp."
  }
}

variable "pod_security" {
  description = "Pod Security Standard that the default namespace enforces: restricted, or baseline for a time."
  type        = string
  default     = "restricted"
  nullable    = false

  validation {
    condition     = contains(["baseline", "restricted"], var.pod_security)
    error_message = "pod_security must be restricted or baseline."
  }
}
