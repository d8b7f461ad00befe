variable "storage_classes" {
  description = "The default class of volumes and snapshots: its driver, what the driver is told, and under which name it is told the key."
  type = object({
    driver        = string
    key_parameter = string
    name          = string
    parameters    = optional(map(string), {})
  })
  default = null

  validation {
    condition     = var.storage_classes == null ? true : !contains(keys(var.storage_classes.parameters), var.storage_classes.key_parameter)
    error_message = "storage_classes must leave the key to addon_resources."
  }
}

locals {
  # AWS names a key by its ARN, the other clouds by an id.
  storage_keys = { for name, key in lookup(var.addon_resources, "storage", {}) : var.cloud => key if contains(["key_arn", "key_id"], name) }
}

module "storage_classes" {
  source = "../addons/storage-classes"
  count  = var.storage_classes == null ? 0 : 1

  driver     = var.storage_classes.driver
  name       = var.storage_classes.name
  parameters = merge(var.storage_classes.parameters, { (var.storage_classes.key_parameter) = local.storage_keys[var.cloud] })
}

output "storage_classes" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.storage_classes[*].release)
}
