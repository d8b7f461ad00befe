variable "zone" {
  description = "The one zone that it may write to. owner_id marks its records: two clusters with the same one delete each other's."
  type = object({
    domain   = string
    id       = string
    owner_id = string
    region   = string
  })

  validation {
    condition     = can(regex("^Z[A-Z0-9]+$", var.zone.id))
    error_message = "zone must have the id of a Route 53 zone as id."
  }

  validation {
    condition     = length(var.zone.domain) > 0 && length(var.zone.owner_id) > 0
    error_message = "zone must have a domain and an owner_id."
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
