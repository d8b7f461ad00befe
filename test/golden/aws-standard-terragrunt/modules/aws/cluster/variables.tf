variable "access_entries" {
  description = "Who may use the cluster, by name: an IAM role or user, and its EKS access policies, such as AmazonEKSViewPolicy. Nobody else may, not even who creates it."
  type = map(object({
    principal_arn = string
    policies      = set(string)
  }))

  validation {
    condition     = alltrue([for entry in var.access_entries : can(regex("^arn:aws:iam::[0-9]{12}:(role|user)/[^*]+$", entry.principal_arn))])
    error_message = "access_entries must name roles or users, as arn:aws:iam::<account>:role/<name>."
  }

  validation {
    condition     = length(distinct([for entry in var.access_entries : entry.principal_arn])) == length(var.access_entries)
    error_message = "access_entries must not name a role or user twice."
  }

  # Those that AWS made for people and pipelines; the rest belongs to services.
  validation {
    condition = alltrue([
      for entry in var.access_entries : length(entry.policies) > 0 && length(setsubtract(entry.policies, [for kind in ["Admin", "AdminView", "ClusterAdmin", "Edit", "View"] : "AmazonEKS${kind}Policy"])) == 0
    ])
    error_message = "access_entries must have policies: AmazonEKSAdminPolicy, AmazonEKSAdminViewPolicy, AmazonEKSClusterAdminPolicy, AmazonEKSEditPolicy or AmazonEKSViewPolicy."
  }

  validation {
    condition     = anytrue([for entry in var.access_entries : contains(entry.policies, "AmazonEKSClusterAdminPolicy")])
    error_message = "access_entries must give AmazonEKSClusterAdminPolicy to somebody: EKS lets nobody in by itself."
  }
}

variable "keys" {
  description = "ARNs of the keys for secrets inside the cluster and for its log group: the keys of module secrets."
  type        = object({ cluster = string, logs = string })

  validation {
    condition     = alltrue([for arn in values(var.keys) : can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "keys must be ARNs of KMS keys, arn:aws:kms:<region>:<account>:key/<id>."
  }
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes, which nodes and add-ons follow. It only ever goes up, by one at a time."
  type        = string

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "kubernetes_version must be a minor version, such as 1.36."
  }
}

variable "name" {
  description = "Name of the cluster and prefix of what belongs to it, usually project and environment: acme-prod."
  type        = string

  # With the region and the longest purpose a role name is full at 64.
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "network" {
  description = "Where the cluster lives: the outputs of module network. With subnets for pods, pods take their addresses there."
  type = object({
    cidr       = string
    id         = string
    subnet_ids = object({ pods = map(string), private = map(string) })
  })

  validation {
    condition     = length(var.network.subnet_ids.private) >= 2
    error_message = "network must have private subnets in two zones or more: EKS puts its control plane into two."
  }
}

variable "region" {
  description = "Region of the provider. It is part of role names and ARNs."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region)) && !startswith(var.region, "cn-")
    error_message = "region must be a region of the commercial partition, such as eu-west-1."
  }
}

variable "endpoint" {
  description = "Who reaches the API server: always the network, private_cidrs behind a VPN or peering, and public_cidrs over the internet. Without public_cidrs it has no public address."
  type = object({
    private_cidrs = optional(set(string), [])
    public_cidrs  = optional(set(string), [])
  })
  default  = {}
  nullable = false

  # cidrsubnet accepts host bits and leading zeros; AWS and the equality do not.
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
    condition     = alltrue([for cidr in var.endpoint.public_cidrs : can(regex("^[0-9.]+/(1[6-9]|2[0-9]|3[0-2])$", cidr))])
    error_message = "endpoint must have public_cidrs that are IPv4 ranges of /16 to /32: never the whole internet."
  }

  # The internet carries none of these, so that such an entry admits nobody.
  validation {
    condition     = !anytrue([for cidr in var.endpoint.public_cidrs : can(regex("^(0|10|127|169\\.254|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])|22[4-9]|2[3-5][0-9])\\.", cidr))])
    error_message = "endpoint must have public_cidrs of the internet: private ranges belong to private_cidrs."
  }

  # https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html
  validation {
    condition     = length(var.endpoint.public_cidrs) <= 40
    error_message = "endpoint must have 40 public_cidrs at most: EKS takes no more."
  }
}

variable "logs" {
  description = "Logs of the control plane: which (api, audit, authenticator, controllerManager, scheduler), and days that they are kept."
  type = object({
    retention_days = optional(number, 90)
    types          = optional(set(string), ["api", "audit", "authenticator", "controllerManager", "scheduler"])
  })
  default  = { types = ["api", "audit", "authenticator", "controllerManager", "scheduler"] }
  nullable = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.logs.retention_days)
    error_message = "logs must have a retention_days that CloudWatch knows, such as 30, 90 or 365."
  }

  validation {
    condition     = length(setsubtract(var.logs.types, ["api", "audit", "authenticator", "controllerManager", "scheduler"])) == 0
    error_message = "logs must have types out of api, audit, authenticator, controllerManager and scheduler."
  }
}

variable "pod_network" {
  description = "Who gives pods their network: vpc-cni, or cilium, which comes with module cilium and gets its rights here. prefix_delegation gives nodes blocks of 16 addresses; vpc-cni alone reads it."
  type = object({
    kind              = optional(string, "vpc-cni")
    prefix_delegation = optional(bool, true)
  })
  default  = {}
  nullable = false

  validation {
    condition     = contains(["vpc-cni", "cilium"], var.pod_network.kind)
    error_message = "pod_network must have the kind vpc-cni or cilium."
  }
}

variable "roles" {
  description = "Settings of every role here. permissions_boundary is the ARN that pipelines must give every role."
  type        = object({ permissions_boundary = optional(string) })
  default     = {}
  nullable    = false

  validation {
    condition     = var.roles.permissions_boundary == null || can(regex("^arn:aws:iam::[0-9]{12}:policy/", var.roles.permissions_boundary))
    error_message = "roles must have a permissions_boundary that is the ARN of a policy, arn:aws:iam::<account>:policy/<name>."
  }
}

variable "service_cidr" {
  description = "Range of Services, /12 to /24 and outside the network. It can never change."
  type        = string
  default     = "172.20.0.0/16"
  nullable    = false

  validation {
    condition     = can(regex("^(10|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168)\\..*/(1[2-9]|2[0-4])$", cidrsubnet(var.service_cidr, 0, 0))) ? cidrsubnet(var.service_cidr, 0, 0) == var.service_cidr : false
    error_message = "service_cidr must be a private range of /12 to /24 without host bits, such as 172.20.0.0/16."
  }
}
