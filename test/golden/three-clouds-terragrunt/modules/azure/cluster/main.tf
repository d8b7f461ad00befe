locals {
  # https://learn.microsoft.com/azure/aks/configure-azure-cni
  _reserved = ["169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24"]

  _own   = [var.network.cidr, var.pod_network.cidr, var.service_cidr]
  _pairs = flatten([for place, cidr in local._own : [for other in concat(slice(local._own, place + 1, 3), local._reserved) : { left = cidr, right = other }]])

  # Two ranges overlap when they are the same range at the shorter prefix.
  _at = [for pair in local._pairs : merge(pair, { prefix = min([for cidr in values(pair) : tonumber(regex("[0-9]+$", cidr))]...) })]

  overlaps = [for pair in local._at : "${pair.left} and ${pair.right}" if cidrsubnet("${cidrhost(pair.left, 0)}/${pair.prefix}", 0, 0) == cidrsubnet("${cidrhost(pair.right, 0)}/${pair.prefix}", 0, 0)]
}

resource "azurerm_resource_group" "this" {
  location = var.region
  name     = "${var.name}-${var.region}-cluster"

  tags = var.tags

  # What no variable can know by itself, before anything else is made.
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }

    precondition {
      condition     = length(local.overlaps) == 0
      error_message = "network, pod_network and service_cidr must not overlap each other, nor what AKS keeps for itself: ${join(", ", local.overlaps)}."
    }
  }
}
