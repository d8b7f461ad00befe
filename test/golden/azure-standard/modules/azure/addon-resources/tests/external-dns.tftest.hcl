mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = {
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Compute/diskEncryptionSets/disks"
    name                   = "acme-prod"
    oidc_provider          = { issuer = "https://westeurope.oic.prod-aks.azure.com/mock/" }
    region                 = "westeurope"
  }
  name = "acme-prod"
  secrets = {
    secrets = { example = { name = "example", resource_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/acme/secrets/example" } }
    store   = "key-vault"
    vault   = { id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/acme", name = "acme", tenant_id = "22222222-2222-2222-2222-222222222222", uri = "https://acme.vault.azure.net/" }
  }
}

run "not_chosen" {
  command = plan

  variables {
    dns = { domain = "prod.example.com" }
  }

  assert {
    condition     = length(module.external_dns) == 0 && output.external_dns == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "upsert_only_by_default" {
  command = plan

  variables {
    dns          = { domain = "prod.example.com" }
    external_dns = {}
  }

  override_resource {
    target          = azurerm_dns_zone.this
    override_during = plan
    values          = { id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" }
  }

  assert {
    condition     = one(module.external_dns[*].roles) == { group = { role = "Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names" }, zone = { role = "DNS Zone Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" } }
    error_message = "It must write to no zone but its own, and read no group but that of the zone."
  }

  assert {
    condition     = one(module.external_dns[*].subject) == "acme-prod/external-dns/external-dns"
    error_message = "The identity must be for external-dns alone."
  }

  assert {
    condition     = output.external_dns == { client_id = "11111111-1111-1111-1111-111111111111", domain = "prod.example.com", owner_id = "acme-prod-westeurope", policy = "upsert-only", region = "westeurope", tenant_id = "22222222-2222-2222-2222-222222222222", zone_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" }
    error_message = "The chart must learn its zone, and a name that no cluster of another region has."
  }
}

run "sync" {
  command = plan

  variables {
    dns          = { domain = "dev.example.com", zone = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" }
    external_dns = { policy = "sync" }
  }

  assert {
    condition     = output.external_dns.policy == "sync" && output.external_dns.zone_id == var.dns.zone && one(module.external_dns[*].roles).zone.scope == var.dns.zone
    error_message = "Where it was asked for it must clean up, in the zone that was named."
  }
}

run "refuses_other_policies" {
  command = plan

  variables {
    dns          = { domain = "dev.example.com" }
    external_dns = { policy = "create-only" }
  }

  expect_failures = [var.external_dns]
}

run "refuses_to_write_without_a_domain" {
  command = plan

  variables {
    external_dns = {}
  }

  expect_failures = [var.external_dns]
}
