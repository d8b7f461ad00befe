variable "zone" {
  description = "The one zone that it may write to. owner_id marks its records: two clusters with the same one delete each other's. region is that of AWS; client_id and tenant_id are those of the identity on Azure."
  type = object({
    client_id = optional(string)
    domain    = string
    id        = string
    owner_id  = string
    region    = optional(string)
    tenant_id = optional(string)
  })

  validation {
    condition     = can(regex(local.zone_ids[var.cloud], var.zone.id))
    error_message = "zone must have as id that of a zone of the cloud: of Route 53, of Azure DNS with subscription and resource group, or of Cloud DNS with its project."
  }

  validation {
    condition     = length(var.zone.domain) > 0 && length(var.zone.owner_id) > 0
    error_message = "zone must have a domain and an owner_id."
  }

  validation {
    condition     = alltrue([for key in local.zone_keys[var.cloud] : var.zone[key] != null])
    error_message = "zone must have a region on AWS, and a client_id and a tenant_id on Azure."
  }
}

variable "cloud" {
  description = "Cloud of the zone: aws, azure or gcp."
  type        = string
  default     = "aws"
  nullable    = false

  validation {
    condition     = contains(["aws", "azure", "gcp"], var.cloud)
    error_message = "cloud must be aws, azure or gcp."
  }
}

variable "policy" {
  description = "What becomes of a record whose host is gone: upsert-only keeps it, sync deletes it."
  type        = string
  default     = "upsert-only"
  nullable    = false

  validation {
    condition     = contains(["sync", "upsert-only"], var.policy)
    error_message = "policy must be upsert-only or sync."
  }
}

variable "sources" {
  description = "What has host names: ingress, service, or gateway-httproute, which needs the kinds of the Gateway API."
  type        = set(string)
  default     = ["ingress", "service"]
  nullable    = false

  validation {
    condition     = length(var.sources) > 0 && length(setsubtract(var.sources, ["gateway-httproute", "ingress", "service"])) == 0
    error_message = "sources must be of gateway-httproute, ingress and service."
  }
}
