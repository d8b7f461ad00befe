locals {
  # By position and not by name: a zone added at the end moves no subnet.
  zones = { for index, zone in var.availability_zones : zone => index }

  _prefix  = tonumber(regex("[0-9]+$", var.cidr))
  _offsets = [var.subnets.public_offset, var.subnets.private_offset, var.subnets.data_offset]
  _numbers = flatten([for offset in local._offsets : range(offset, offset + length(var.availability_zones))])
}

resource "azurerm_resource_group" "this" {
  location = var.region
  name     = "${var.name}-${var.region}-network"

  tags = var.tags
}

resource "azurerm_virtual_network" "this" {
  address_space       = [var.cidr]
  location            = azurerm_resource_group.this.location
  name                = var.name
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags

  # What no variable can know by itself.
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }

    precondition {
      condition     = local._prefix + var.subnets.newbits <= 28
      error_message = "subnets.newbits must leave subnets of /28 or larger: ${var.cidr} allows ${28 - local._prefix} at most."
    }

    # Sixteenths, because nodes take the last four and the rest the one before.
    precondition {
      condition     = (max(local._numbers...) + 1) * 16 <= 11 * pow(2, var.subnets.newbits)
      error_message = "subnets must lie in the first eleven sixteenths of ${var.cidr}: newbits = ${var.subnets.newbits} makes numbers 0 to ${floor(11 * pow(2, var.subnets.newbits) / 16) - 1} there, and a tier takes one per zone from its offset."
    }

    precondition {
      condition     = length(distinct(local._numbers)) == length(local._numbers)
      error_message = "subnets must not share numbers: each tier takes ${length(var.availability_zones)} of them from its offset."
    }
  }
}
