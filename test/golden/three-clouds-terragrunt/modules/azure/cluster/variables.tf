variable "access_entries" {
  description = "Who may use the cluster, by name: a group, or another identity of Entra, and its roles: cluster-admin, admin, edit, view, or admin-view, which reads all and changes nothing. Nobody else may, not even who creates it."
  type        = map(object({ principal_id = string, principal_type = optional(string, "Group"), roles = set(string) }))

  validation {
    condition     = alltrue([for entry in var.access_entries : can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", entry.principal_id)) && contains(["Group", "ServicePrincipal", "User"], entry.principal_type)]) && length(distinct([for entry in var.access_entries : entry.principal_id])) == length(var.access_entries)
    error_message = "access_entries must name a Group, ServicePrincipal or User by its object id, a UUID in lower case, and nobody twice."
  }

  validation {
    condition     = alltrue([for entry in var.access_entries : length(entry.roles) > 0 && length(setsubtract(entry.roles, ["admin", "admin-view", "cluster-admin", "edit", "view"])) == 0])
    error_message = "access_entries must have roles: admin, admin-view, cluster-admin, edit or view."
  }

  validation {
    condition     = anytrue([for entry in var.access_entries : contains(entry.roles, "cluster-admin") && entry.principal_type == "Group"])
    error_message = "access_entries must make a Group cluster-admin: there is no local account to fall back on."
  }
}

variable "keys" {
  description = "Keys for secrets inside the cluster and for disks: the keys of module secrets. AKS takes the version of the first, and follows the second by itself."
  type = object({
    cluster = object({ id = string, resource_versionless_id = string })
    storage = object({ resource_versionless_id = string, versionless_id = string })
  })

  validation {
    condition     = can(regex("^https://[a-z0-9-]+\\.vault\\.azure\\.net/keys/[A-Za-z0-9-]+/[0-9a-f]{32}$", var.keys.cluster.id)) && can(regex("^https://[a-z0-9-]+\\.vault\\.azure\\.net/keys/[A-Za-z0-9-]+$", var.keys.storage.versionless_id)) && alltrue([for key in [var.keys.cluster, var.keys.storage] : can(regex("^/subscriptions/.+/Microsoft\\.KeyVault/vaults/[^/]+/keys/[^/]+$", key.resource_versionless_id))])
    error_message = "keys must be keys of a vault, https://<vault>.vault.azure.net/keys/<key>, that of cluster with its version, and their resource ids without."
  }
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes, which nodes follow; AKS installs its patches. It only ever goes up, by one at a time."
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
  description = "Where the cluster lives: the outputs of module network. The API server has a subnet of its own. Without egress_ips the way out is a route of the network."
  type = object({
    availability_zones = list(string)
    cidr               = string
    egress_ips         = map(string)
    id                 = string
    subnet_ids         = object({ api_server = string, nodes = string })
  })

  validation {
    condition     = length(var.network.availability_zones) > 0 && length(setsubtract(var.network.availability_zones, ["1", "2", "3"])) == 0 && alltrue([for id in values(var.network.subnet_ids) : can(regex("^/subscriptions/.+/virtualNetworks/[^/]+/subnets/[^/]+$", id))]) && var.network.subnet_ids.api_server != var.network.subnet_ids.nodes
    error_message = "network must have availability_zones out of 1, 2 and 3, and two subnets: the API server takes api_server for itself alone."
  }
}

variable "region" {
  description = "Region of the cluster. It is part of the names of its resource groups."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{4,}[0-9]?$", var.region)) && !can(regex("^(china|usdod|usgov)", var.region))
    error_message = "region must be the short name of a region of the public cloud, such as westeurope."
  }
}

variable "endpoint" {
  description = "Who reaches the API server: always the network, and public_cidrs over the internet. Without public_cidrs it has no public address. The first range, or none any more, makes another cluster."
  type        = object({ public_cidrs = optional(set(string), []) })
  default     = {}
  nullable    = false

  # cidrsubnet accepts host bits and leading zeros; Azure and the equality do not.
  # Wider than /16 is somebody else's too, and the whole internet at the end.
  validation {
    condition     = alltrue([for cidr in var.endpoint.public_cidrs : can(cidrsubnet(cidr, 0, 0)) && can(regex("^[0-9.]+/(1[6-9]|2[0-9]|3[0-2])$", cidr)) ? cidrsubnet(cidr, 0, 0) == cidr : false]) && length(var.endpoint.public_cidrs) <= 200
    error_message = "endpoint must have public_cidrs that are IPv4 ranges of /16 to /32 without host bits, never the whole internet, and 200 at most."
  }

  # The internet carries none of these, so that such an entry admits nobody.
  validation {
    condition     = !anytrue([for cidr in var.endpoint.public_cidrs : can(regex("^(0|10|127|169\\.254|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])|22[4-9]|2[3-5][0-9])\\.", cidr))])
    error_message = "endpoint must have public_cidrs of the internet: the network itself needs no entry."
  }
}

variable "logs" {
  description = "Logs of the control plane: which (api, audit, authenticator, controllerManager, scheduler) beside that of the autoscaler, and days that they are kept."
  type        = object({ retention_days = optional(number, 90), types = optional(set(string), ["api", "audit", "authenticator", "controllerManager", "scheduler"]) })
  default     = { types = ["api", "audit", "authenticator", "controllerManager", "scheduler"] }
  nullable    = false

  validation {
    condition     = var.logs.retention_days >= 30 && var.logs.retention_days <= 730 && var.logs.retention_days == floor(var.logs.retention_days)
    error_message = "logs must have retention_days of 30 to 730, whole days: Log Analytics takes no other."
  }

  validation {
    condition     = length(setsubtract(var.logs.types, ["api", "audit", "authenticator", "controllerManager", "scheduler"])) == 0
    error_message = "logs must have types out of api, audit, authenticator, controllerManager and scheduler."
  }
}

variable "nodes" {
  description = "The system pool, what all pools share with it, how soon the autoscaler removes nodes (conservative, balanced, aggressive), and when AKS replaces nodes and installs patches: max_unavailable at a time, in a window of hours each week, never in freezes."
  type = object({
    arch            = optional(string, "amd64")
    disk_gib        = optional(number, 50)
    max_unavailable = optional(number, 1)
    os              = optional(string, "azurelinux")
    scale_down      = optional(string, "conservative")
    maintenance     = optional(object({ day = optional(string, "Sunday"), freezes = optional(map(object({ end = string, start = string })), {}), hours = optional(number, 4), start_time = optional(string, "02:00"), utc_offset = optional(string, "+00:00") }), {})
    system          = optional(object({ max = optional(number, 6), min = optional(number, 3), types = optional(list(string), ["Standard_D4s_v3"]) }), {})
  })
  default  = {}
  nullable = false

  validation {
    condition     = contains(["amd64", "arm64"], var.nodes.arch) && contains(["azurelinux", "ubuntu"], var.nodes.os) && contains(["aggressive", "balanced", "conservative"], var.nodes.scale_down)
    error_message = "nodes must have the arch amd64 or arm64, the os azurelinux or ubuntu, and conservative, balanced or aggressive as scale_down."
  }

  validation {
    condition     = var.nodes.system.min >= 1 && var.nodes.system.min <= var.nodes.system.max && var.nodes.system.max <= 1000 && var.nodes.disk_gib >= 30 && var.nodes.disk_gib <= 2048 && var.nodes.max_unavailable >= 1 && var.nodes.max_unavailable <= 100 && alltrue([for number in [var.nodes.disk_gib, var.nodes.max_unavailable, var.nodes.system.max, var.nodes.system.min] : number == floor(number)])
    error_message = "nodes must have whole numbers: system nodes from min 1 to max 1000 and no min above its max, disk_gib of 30 to 2048, max_unavailable of 1 to 100."
  }

  # A letter p behind the number of processors is Arm: D4ps_v5, E8pds_v6.
  validation {
    condition     = length(var.nodes.system.types) == 1 && alltrue([for type in var.nodes.system.types : can(regex("^Standard_[A-Z]+[0-9]+[A-Za-z0-9_-]*$", type)) && can(regex("^Standard_[A-Z]+[0-9]+(-[0-9]+)?p", type)) == (var.nodes.arch == "arm64")])
    error_message = "nodes must have exactly one type of system nodes that fits arch: Standard_D4ps_v5 and its like for arm64, others such as Standard_D4s_v3 for amd64."
  }

  validation {
    condition     = contains(["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"], var.nodes.maintenance.day) && can(regex("^([01][0-9]|2[0-3]):[0-5][0-9]$", var.nodes.maintenance.start_time)) && can(regex("^[+-](0[0-9]|1[0-4]):[0-5][0-9]$", var.nodes.maintenance.utc_offset)) && contains(range(4, 25), var.nodes.maintenance.hours)
    error_message = "nodes must have a maintenance on a day such as Sunday, from a start_time such as 02:00 at a utc_offset such as +01:00, for 4 to 24 hours."
  }

  validation {
    condition     = alltrue([for freeze in var.nodes.maintenance.freezes : can(timecmp(freeze.start, freeze.end)) ? timecmp(freeze.start, freeze.end) < 0 : false])
    error_message = "nodes must have freezes with a start before the end, such as 2026-12-18T00:00:00Z."
  }
}

variable "pod_network" {
  description = "Who gives pods their network: azure-cni-cilium, or azure-cni, which can become the other in place. cidr is the range of pods, which no network routes: a node takes 256 addresses of it. It can never change."
  type        = object({ cidr = optional(string, "10.244.0.0/16"), kind = optional(string, "azure-cni-cilium") })
  default     = {}
  nullable    = false

  validation {
    condition     = contains(["azure-cni", "azure-cni-cilium"], var.pod_network.kind)
    error_message = "pod_network must have the kind azure-cni or azure-cni-cilium."
  }

  validation {
    condition     = can(regex("^(10|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\..*/(1[2-9]|20)$", cidrsubnet(var.pod_network.cidr, 0, 0))) ? cidrsubnet(var.pod_network.cidr, 0, 0) == var.pod_network.cidr : false
    error_message = "pod_network must have a private cidr of /12 to /20 without host bits, such as 10.244.0.0/16."
  }
}

variable "service_cidr" {
  description = "Range of Services, /13 to /24 and outside the network. It can never change."
  type        = string
  default     = "172.20.0.0/16"
  nullable    = false

  validation {
    condition     = can(regex("^(10|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168)\\..*/(1[3-9]|2[0-4])$", cidrsubnet(var.service_cidr, 0, 0))) ? cidrsubnet(var.service_cidr, 0, 0) == var.service_cidr : false
    error_message = "service_cidr must be a private range of /13 to /24 without host bits, such as 172.20.0.0/16."
  }
}

variable "tags" {
  description = "Tags of every resource: azurerm has none by default."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50
    error_message = "tags must be 50 at most."
  }
}
