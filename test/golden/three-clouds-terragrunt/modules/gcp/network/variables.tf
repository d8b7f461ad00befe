variable "availability_zones" {
  description = "One to three zones. The position of a zone decides its ranges, so add new ones at the end."
  type        = list(string)

  validation {
    condition     = length(var.availability_zones) >= 1 && length(var.availability_zones) <= 3
    error_message = "availability_zones must name one to three zones."
  }

  validation {
    condition     = length(distinct(var.availability_zones)) == length(var.availability_zones)
    error_message = "availability_zones must not name a zone twice."
  }
}

variable "cidr" {
  description = "Address range of the network, /16 to /20."
  type        = string

  # cidrsubnet accepts host bits and leading zeros; Google and the equality do not.
  validation {
    condition     = can(regex("/(1[6-9]|20)$", cidrsubnet(var.cidr, 0, 0))) ? cidrsubnet(var.cidr, 0, 0) == var.cidr : false
    error_message = "cidr must be a range of /16 to /20 without host bits, such as 10.1.0.0/16."
  }

  validation {
    condition     = can(regex("^(10|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\.", var.cidr))
    error_message = "cidr must be private: inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10."
  }
}

variable "name" {
  description = "Prefix of every resource name, usually project and environment: acme-prod."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "pod_cidr" {
  description = "Range of pods, /9 to /21. It is routed in the network, so no other cluster may use it."
  type        = string

  validation {
    condition     = can(regex("/(9|1[0-9]|2[01])$", cidrsubnet(var.pod_cidr, 0, 0))) ? cidrsubnet(var.pod_cidr, 0, 0) == var.pod_cidr : false
    error_message = "pod_cidr must be a range of /9 to /21 without host bits, such as 10.64.0.0/16."
  }

  validation {
    condition     = can(regex("^(10|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\.", var.pod_cidr))
    error_message = "pod_cidr must be private: inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10."
  }
}

variable "private_domain" {
  description = "Private DNS zone for names inside the network, such as prod.acme.internal."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", var.private_domain)) && length(var.private_domain) <= 253
    error_message = "private_domain must be a lower-case domain without a last dot, such as prod.acme.internal."
  }
}

variable "project" {
  description = "Google Cloud project of the environment, which holds the log buckets."
  type        = object({ id = string })

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project.id))
    error_message = "project must have an id of 6 to 30 lower-case letters, digits and dashes."
  }
}

variable "region" {
  description = "Region of the provider. It is part of names that are unique in a project."
  type        = string

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]{1,2}$", var.region)) && length(var.region) <= 23
    error_message = "region must be a region such as europe-west1, not a zone."
  }
}

variable "flow_logs" {
  description = "Flow logs of every subnetwork, at most one entry: days to keep them, the share of flows from 0 to 1, and how long flows are summed up."
  type = map(object({
    aggregation_interval = optional(string, "INTERVAL_5_SEC")
    retention_days       = number
    sampling             = optional(number, 0.5)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = length(var.flow_logs) <= 1 && alltrue([for key in keys(var.flow_logs) : can(regex("^[a-z][a-z0-9-]{0,11}$", key))])
    error_message = "flow_logs must have one entry at most, with a name of 1 to 12 lower-case letters, digits and dashes."
  }

  validation {
    condition     = alltrue([for log in var.flow_logs : log.retention_days >= 1 && log.retention_days <= 3650 && floor(log.retention_days) == log.retention_days])
    error_message = "flow_logs must be kept for 1 to 3650 whole days."
  }

  validation {
    condition     = alltrue([for log in var.flow_logs : log.sampling > 0 && log.sampling <= 1])
    error_message = "flow_logs must have a sampling above 0 and up to 1."
  }

  validation {
    condition = alltrue([
      for log in var.flow_logs :
      contains(["INTERVAL_5_SEC", "INTERVAL_30_SEC", "INTERVAL_1_MIN", "INTERVAL_5_MIN", "INTERVAL_10_MIN", "INTERVAL_15_MIN"], log.aggregation_interval)
    ])
    error_message = "flow_logs must have an aggregation_interval of INTERVAL_5_SEC, INTERVAL_30_SEC, INTERVAL_1_MIN, INTERVAL_5_MIN, INTERVAL_10_MIN or INTERVAL_15_MIN."
  }
}

variable "nat_gateways" {
  description = "How nodes reach the internet: through a gateway with one address per zone, with a single address, or not at all (none)."
  type        = string
  default     = "per-zone"
  nullable    = false

  validation {
    condition     = contains(["per-zone", "single", "none"], var.nat_gateways)
    error_message = "nat_gateways must be per-zone, single or none."
  }
}

variable "private_endpoints" {
  description = "Domains of Google that are reached through private addresses: googleapis.com, gcr.io, pkg.dev. Empty: their public addresses."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for domain in var.private_endpoints : can(regex("^[a-z]+\\.[a-z]+$", domain)) && length(domain) <= 17])
    error_message = "private_endpoints must be domains without a last dot, such as googleapis.com, gcr.io and pkg.dev."
  }
}

variable "service_cidr" {
  description = "Range of services, /16 to /27, outside the network and its pods."
  type        = string
  default     = "172.20.0.0/16"
  nullable    = false

  validation {
    condition     = can(regex("/(1[6-9]|2[0-7])$", cidrsubnet(var.service_cidr, 0, 0))) ? cidrsubnet(var.service_cidr, 0, 0) == var.service_cidr : false
    error_message = "service_cidr must be a range of /16 to /27 without host bits, such as 172.20.0.0/16."
  }

  validation {
    condition     = can(regex("^(10|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\.", var.service_cidr))
    error_message = "service_cidr must be private: inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10."
  }
}

variable "subnets" {
  description = "Size and place of the tiers: bits added to the prefix of cidr, and the number of the first range of each tier."
  type = object({
    newbits        = optional(number, 8)
    public_offset  = optional(number, 1)
    private_offset = optional(number, 10)
    data_offset    = optional(number, 20)
  })
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for value in values(var.subnets) : value >= 0 && value == floor(value)])
    error_message = "subnets must be whole numbers from 0."
  }
}
