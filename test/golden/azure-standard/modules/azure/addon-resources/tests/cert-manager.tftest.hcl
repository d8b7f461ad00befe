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
    condition     = length(module.cert_manager) == 0 && output.cert_manager == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "challenges_of_the_own_zone" {
  command = plan

  variables {
    cert_manager = {}
    dns          = { domain = "prod.example.com" }
  }

  override_resource {
    target          = azurerm_dns_zone.this
    override_during = plan
    values          = { id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" }
  }

  assert {
    condition     = one(module.cert_manager[*].roles) == { zone = { role = "DNS Zone Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" } }
    error_message = "It must reach no zone but its own."
  }

  assert {
    condition     = one(module.cert_manager[*].subject) == "acme-prod/cert-manager/cert-manager"
    error_message = "The identity must be for cert-manager alone."
  }

  assert {
    condition     = output.cert_manager == { client_id = "11111111-1111-1111-1111-111111111111", domain = "prod.example.com", region = "westeurope", tenant_id = "22222222-2222-2222-2222-222222222222", zone_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" }
    error_message = "The issuer must learn its zone, and as whom it comes."
  }
}

run "refuses_to_prove_no_domain" {
  command = plan

  variables {
    cert_manager = {}
  }

  expect_failures = [var.cert_manager]
}
