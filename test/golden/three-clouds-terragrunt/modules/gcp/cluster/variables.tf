variable "access_entries" {
  description = "Who may use the cluster, by name: a group, user or service account, and its roles admin, developer or viewer. Owners of the project may anyway, and pipelines by module ci-identity."
  type        = map(object({ member = string, roles = set(string) }))

  validation {
    condition     = alltrue([for entry in var.access_entries : can(regex("^(group|serviceAccount|user):[^@\\s]+@[a-z0-9.-]+\\.[a-z][a-z0-9-]*$", entry.member))])
    error_message = "access_entries must name a group, serviceAccount or user, as group:platform@example.com."
  }

  validation {
    condition     = length(distinct([for entry in var.access_entries : entry.member])) == length(var.access_entries)
    error_message = "access_entries must not name a member twice."
  }

  validation {
    condition     = alltrue([for entry in var.access_entries : length(entry.roles) > 0 && length(setsubtract(entry.roles, ["admin", "developer", "viewer"])) == 0])
    error_message = "access_entries must have roles: admin, developer or viewer."
  }
}

variable "keys" {
  description = "Ids of the keys for secrets inside the cluster and for the disks of nodes: the keys of module secrets. With one for logs, they are encrypted with it, for ever."
  type        = object({ cluster = string, logs = optional(string), storage = string })

  validation {
    condition     = alltrue([for id in values(var.keys) : can(regex("^projects/[^/]+/locations/[a-z]+-[a-z]+[0-9]{1,2}/keyRings/[^/]+/cryptoKeys/[^/]+$", id)) if id != null])
    error_message = "keys must be ids of regional keys, projects/<project>/locations/<region>/keyRings/<ring>/cryptoKeys/<key>."
  }
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes. It only ever goes up, by one at a time; GKE itself brings patches."
  type        = string

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "kubernetes_version must be a minor version, such as 1.36."
  }
}

variable "name" {
  description = "Name of the cluster and prefix of what belongs to it, usually project and environment: acme-prod."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "network" {
  description = "Where the cluster lives: the outputs of module network. Nodes are in its zones, with addresses of their subnet; pods and Services have its secondary ranges."
  type = object({
    availability_zones = set(string)
    cidr               = string
    egress_ips         = optional(map(string), {})
    egress_tag         = string
    id                 = string
    secondary_ranges   = object({ pods = string, services = string })
    subnet_ids         = object({ control_plane = string, nodes = string })
  })

  validation {
    condition     = length(var.network.availability_zones) > 0 && alltrue([for zone in var.network.availability_zones : can(regex("^${var.region}-[a-z]$", zone))])
    error_message = "network must have availability_zones of the region, such as europe-west1-b."
  }

  validation {
    condition     = can(regex("^projects/[^/]+/global/networks/[^/]+$", var.network.id)) && alltrue([for id in values(var.network.subnet_ids) : can(regex("^projects/[^/]+/regions/[^/]+/subnetworks/[^/]+$", id))]) && var.network.secondary_ranges.pods != var.network.secondary_ranges.services
    error_message = "network must have the id of a network, those of subnets for the control plane and for nodes, and two secondary ranges."
  }
}

variable "project" {
  description = "The Google Cloud project: its id, and its number, by which identities are named."
  type        = object({ id = string, number = string })

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project.id)) && can(regex("^[0-9]{6,19}$", var.project.number))
    error_message = "project must have an id of 6 to 30 lower-case letters, digits and dashes, and a number of digits only."
  }
}

variable "region" {
  description = "Region of the control plane, the nodes and their logs."
  type        = string

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]{1,2}$", var.region)) && length(var.region) <= 23
    error_message = "region must be a region such as europe-west1. A zone would have a single control plane."
  }
}

variable "deletion_protection" {
  description = "Whether Terraform refuses to delete the cluster until somebody takes this away."
  type        = bool
  default     = true
  nullable    = false
}

variable "endpoint" {
  description = "Who reaches the API server: always the network, private_cidrs behind a VPN or peering, and public_cidrs over the internet. Without public_cidrs it has no public address. With dns it also has a name, which lets in from anywhere whom IAM lets in."
  type = object({
    dns           = optional(bool, false)
    private_cidrs = optional(set(string), [])
    public_cidrs  = optional(set(string), [])
  })
  default  = {}
  nullable = false

  # cidrsubnet accepts host bits and leading zeros; GKE does not.
  validation {
    condition     = alltrue([for cidr in setunion(var.endpoint.private_cidrs, var.endpoint.public_cidrs) : can(cidrsubnet(cidr, 0, 0)) ? cidrsubnet(cidr, 0, 0) == cidr : false])
    error_message = "endpoint must have ranges without host bits, such as 203.0.113.0/24."
  }

  validation {
    condition     = alltrue([for cidr in var.endpoint.private_cidrs : can(regex("^(10|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\..*/([89]|[12][0-9]|3[0-2])$", cidr))])
    error_message = "endpoint must have private_cidrs that are private: inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10."
  }

  # Wider than /16 is somebody else's too, and the whole internet at the end.
  validation {
    condition     = length(var.endpoint.public_cidrs) <= 40 && alltrue([for cidr in var.endpoint.public_cidrs : can(regex("^[0-9.]+/(1[6-9]|2[0-9]|3[0-2])$", cidr))])
    error_message = "endpoint must have public_cidrs that are 40 IPv4 ranges of /16 to /32 at most: never the whole internet."
  }

  validation {
    condition     = !anytrue([for cidr in var.endpoint.public_cidrs : can(regex("^(0|10|127|169\\.254|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])|22[4-9]|2[3-5][0-9])\\.", cidr))])
    error_message = "endpoint must have public_cidrs of the internet, which carries no private ranges: those belong to private_cidrs."
  }
}

variable "logs" {
  description = "Logs of the control plane: which (api, audit, authenticator, controllerManager, scheduler), and days that they are kept."
  type        = object({ retention_days = optional(number, 90), types = optional(set(string), ["api", "audit", "authenticator", "controllerManager", "scheduler"]) })
  default     = { types = ["api", "audit", "authenticator", "controllerManager", "scheduler"] }
  nullable    = false

  validation {
    condition     = var.logs.retention_days >= 1 && var.logs.retention_days <= 3650 && var.logs.retention_days == floor(var.logs.retention_days)
    error_message = "logs must have a retention_days that is a whole number from 1 to 3650."
  }

  validation {
    condition     = length(setsubtract(var.logs.types, ["api", "audit", "authenticator", "controllerManager", "scheduler"])) == 0
    error_message = "logs must have types out of api, audit, authenticator, controllerManager and scheduler."
  }
}

variable "maintenance" {
  description = "When GKE changes the cluster by itself: on days (MO to SU) for hours from start, in UTC, and never in exclusions, which have names and times such as 2027-01-04T00:00:00Z. The next minor comes with kubernetes_version, or by itself with automatic_minor."
  type = object({
    automatic_minor = optional(bool, false)
    channel         = optional(string, "REGULAR")
    days            = optional(set(string), ["TH", "TU", "WE"])
    exclusions      = optional(map(object({ end = string, scope = optional(string, "NO_UPGRADES"), start = string })), {})
    hours           = optional(number, 7)
    start           = optional(string, "09:00")
  })
  default  = {}
  nullable = false

  validation {
    condition     = contains(["EXTENDED", "REGULAR", "STABLE"], var.maintenance.channel) && length(setsubtract(var.maintenance.days, ["MO", "TU", "WE", "TH", "FR", "SA", "SU"])) == 0 && can(regex("^([01][0-9]|2[0-3]):[0-5][0-9]$", var.maintenance.start))
    error_message = "maintenance must have the channel REGULAR, STABLE or EXTENDED, days out of MO to SU, and a start such as 09:00."
  }

  # GKE wants four hours at a time, and 48 in 32 days.
  validation {
    condition     = var.maintenance.hours >= 4 && var.maintenance.hours <= 24 && var.maintenance.hours == floor(var.maintenance.hours) && var.maintenance.hours * length(var.maintenance.days) >= 12
    error_message = "maintenance must have hours that are a whole number from 4 to 24, and 12 in a week or more."
  }

  validation {
    condition     = length(var.maintenance.exclusions) <= 19 && alltrue([for name, exclusion in var.maintenance.exclusions : can(regex("^[a-z][a-z0-9-]*$", name)) && name != "minor-upgrades" && contains(["NO_MINOR_OR_NODE_UPGRADES", "NO_MINOR_UPGRADES", "NO_UPGRADES"], exclusion.scope) && can(regex("Z$", exclusion.start)) && can(regex("Z$", exclusion.end)) && can(timecmp(exclusion.start, exclusion.end)) ? timecmp(exclusion.start, exclusion.end) < 0 : false])
    error_message = "maintenance must have 19 exclusions at most, none of them minor-upgrades, with a scope NO_UPGRADES, NO_MINOR_UPGRADES or NO_MINOR_OR_NODE_UPGRADES, and an end after the start, both in UTC."
  }
}

variable "options" {
  description = "What a cluster may have besides: the agent of Backup for GKE, binary_authorization, with which it runs only images that the policy of the project admits, a cache of names on each node, the add-on of Secret Manager. scale_down says how soon nodes with little to do go; security_group is gke-security-groups of the domain, whose groups roles in Kubernetes may then name."
  type = object({
    backup_agent         = optional(bool, false)
    binary_authorization = optional(bool, true)
    node_local_dns       = optional(bool, false)
    scale_down           = optional(string, "conservative")
    secret_manager       = optional(bool, false)
    security_group       = optional(string)
  })
  default  = {}
  nullable = false

  validation {
    condition     = contains(["aggressive", "balanced", "conservative"], var.options.scale_down) && (var.options.security_group == null || can(regex("^gke-security-groups@[a-z0-9.-]+\\.[a-z]+$", var.options.security_group)))
    error_message = "options must have a scale_down conservative, balanced or aggressive, and a security_group gke-security-groups@<domain> or none."
  }
}
