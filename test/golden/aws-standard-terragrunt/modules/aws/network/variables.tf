variable "availability_zones" {
  description = "One to three zones. The position of a zone decides its subnets, so add new ones at the end."
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
  description = "Address range of the VPC, /16 to /20."
  type        = string

  # cidrsubnet accepts host bits and leading zeros; AWS and the equality do not.
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

  # With the region and the longest flow log key a role name is full at 64.
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
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

variable "region" {
  description = "Region of the provider. It is part of global names and of service names."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region)) && !startswith(var.region, "cn-")
    error_message = "region must be a region of the commercial partition, such as eu-west-1."
  }
}

variable "flow_logs" {
  description = "Flow logs of the VPC by name, each with a log group, key and role of its own. traffic_type is ALL, ACCEPT or REJECT; permissions_boundary is the ARN that pipelines must give every role."
  type = map(object({
    permissions_boundary = optional(string)
    retention_days       = number
    traffic_type         = optional(string, "ALL")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for key in keys(var.flow_logs) : can(regex("^[a-z][a-z0-9-]{0,11}$", key))])
    error_message = "flow_logs must have names of 1 to 12 lower-case letters, digits and dashes."
  }

  validation {
    condition = alltrue([
      for log in var.flow_logs : contains(
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653],
        log.retention_days,
      )
    ])
    error_message = "retention_days must be a period that CloudWatch knows, such as 30, 90 or 365."
  }

  validation {
    condition     = alltrue([for log in var.flow_logs : contains(["ALL", "ACCEPT", "REJECT"], log.traffic_type)])
    error_message = "traffic_type must be ALL, ACCEPT or REJECT."
  }

  validation {
    condition = alltrue([
      for log in var.flow_logs : log.permissions_boundary == null || can(regex("^arn:aws:iam::[0-9]{12}:policy/", log.permissions_boundary))
    ])
    error_message = "permissions_boundary must be the ARN of a policy, arn:aws:iam::<account>:policy/<name>."
  }
}

variable "gateway_endpoints" {
  description = "Services reached through route tables: s3, dynamodb. They cost nothing."
  type        = set(string)
  default     = ["s3"]
  nullable    = false

  validation {
    condition     = length(setsubtract(var.gateway_endpoints, ["dynamodb", "s3"])) == 0
    error_message = "gateway_endpoints must be some of dynamodb and s3."
  }
}

variable "interface_endpoints" {
  description = "Services reached through private addresses, by short name such as ecr.api or sts."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for service in var.interface_endpoints :
      can(regex("^[a-z0-9][a-z0-9.-]*$", service)) && !startswith(service, "com.amazonaws.")
    ])
    error_message = "interface_endpoints must be short service names, such as ecr.api instead of com.amazonaws.eu-west-1.ecr.api."
  }

  validation {
    condition     = length(setintersection(var.interface_endpoints, ["dynamodb", "s3"])) == 0
    error_message = "interface_endpoints must not contain dynamodb or s3: they belong to gateway_endpoints."
  }
}

variable "nat_gateways" {
  description = "How zones reach the internet: one gateway in each zone, a single shared gateway in the first zone, or none."
  type        = string
  default     = "per-zone"
  nullable    = false

  validation {
    condition     = contains(["per-zone", "single", "none"], var.nat_gateways)
    error_message = "nat_gateways must be per-zone, single or none."
  }
}

variable "network_acl_tiers" {
  description = "Tiers that get a network ACL of their own: public, private, data. Pod subnets share the one of private."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(setsubtract(var.network_acl_tiers, ["public", "private", "data"])) == 0
    error_message = "network_acl_tiers must be some of public, private and data."
  }
}

variable "secondary_cidrs" {
  description = "Range for pods, /16 to /26 in 100.64.0.0/10; each zone gets a quarter of it. At most one."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.secondary_cidrs) <= 1
    error_message = "secondary_cidrs must have one range at most: a zone has one subnet for pods."
  }

  validation {
    condition = alltrue([
      for cidr in var.secondary_cidrs :
      can(regex("^100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\..*/(1[6-9]|2[0-6])$", cidrsubnet(cidr, 0, 0))) ? cidrsubnet(cidr, 0, 0) == cidr : false
    ])
    error_message = "secondary_cidrs must be ranges of /16 to /26 inside 100.64.0.0/10 without host bits, such as 100.64.0.0/16."
  }
}

variable "subnets" {
  description = "Size and place of the tiers: bits added to the prefix of cidr, and the number of the first subnet of each tier."
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
