mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  availability_zones = ["1", "2", "3"]
  cidr               = "10.1.0.0/16"
  name               = "acme-prod"
  private_domain     = "prod.acme.internal"
  region             = "westeurope"
}

run "two_zones_always" {
  command = plan

  assert {
    condition     = { for key, zone in azurerm_private_dns_zone.this : key => zone.name } == { postgres = "acme-prod.private.postgres.database.azure.com", private = "prod.acme.internal" }
    error_message = "Names inside the network and PostgreSQL must have their zones."
  }

  assert {
    condition     = output.private_zone.name == "prod.acme.internal" && toset(keys(output.private_dns_zone_ids)) == toset(["postgres"])
    error_message = "Other components must find the zones."
  }

  assert {
    condition     = alltrue([for link in azurerm_private_dns_zone_virtual_network_link.this : link.virtual_network_id == azurerm_virtual_network.this.id && link.registration_enabled == false])
    error_message = "Zones must be linked to the network, and not collect its machines."
  }
}

run "a_zone_for_each_private_service" {
  command = plan

  variables {
    private_endpoints = ["blob", "registry", "vault"]
  }

  assert {
    condition = { for key in ["blob", "registry", "vault"] : key => azurerm_private_dns_zone.this[key].name } == {
      blob     = "privatelink.blob.core.windows.net"
      registry = "privatelink.azurecr.io"
      vault    = "privatelink.vaultcore.azure.net"
    }
    error_message = "Services must be found by the names that Azure gives to their private side."
  }

  assert {
    condition     = toset(keys(output.private_dns_zone_ids)) == toset(["blob", "postgres", "registry", "vault"]) && length(azurerm_private_dns_zone_virtual_network_link.this) == 5
    error_message = "Other components must find the zones, and the network resolve them."
  }

  assert {
    condition     = { for key, link in azurerm_private_dns_zone_virtual_network_link.this : key => link.resolution_policy if contains(["blob", "registry", "vault"], key) } == { for key in ["blob", "registry", "vault"] : key => "NxDomainRedirect" }
    error_message = "Services of others must keep their public address in this network."
  }
}
