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

run "no_domain" {
  command = plan

  assert {
    condition     = length(azurerm_dns_zone.this) + length(azurerm_resource_group.dns) + length(azurerm_key_vault_certificate.this) == 0 && output.dns == null
    error_message = "Without a domain there must be nothing of it."
  }

  assert {
    condition     = azurerm_resource_group.this.name == "acme-prod-westeurope-addon-resources" && azurerm_resource_group.this.location == "westeurope"
    error_message = "There must be a group for what add-ons need."
  }

  assert {
    condition     = output.storage == { key_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Compute/diskEncryptionSets/disks" }
    error_message = "Volumes must be encrypted as the disks of nodes are."
  }
}

run "own_zone" {
  command = plan

  variables {
    dns  = { domain = "prod.example.com" }
    tags = { Project = "acme" }
  }

  override_resource {
    target          = azurerm_dns_zone.this
    override_during = plan
    values          = { id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com", name_servers = ["ns2.example.net.", "ns1.example.net."] }
  }

  assert {
    condition     = azurerm_dns_zone.this["prod.example.com"].name == "prod.example.com" && azurerm_resource_group.dns["prod.example.com"].name == "acme-prod-westeurope-dns"
    error_message = "The zone must lie alone, because external-dns looks around where it lies."
  }

  assert {
    condition     = output.dns == { certificate_id = "", domain = "prod.example.com", name_servers = "ns1.example.net.,ns2.example.net.", zone_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" }
    error_message = "Whoever has the zone above must learn the servers, in the same order each time."
  }

  assert {
    condition     = alltrue([for tags in [azurerm_resource_group.this.tags, azurerm_resource_group.dns["prod.example.com"].tags, azurerm_dns_zone.this["prod.example.com"].tags] : tags == tomap({ Project = "acme" })])
    error_message = "Everything must carry the tags of the environment."
  }
}

run "zone_of_others" {
  command = plan

  variables {
    dns = { domain = "prod.example.com", zone = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" }
  }

  assert {
    condition     = length(azurerm_dns_zone.this) + length(azurerm_resource_group.dns) == 0 && output.dns == { certificate_id = "", domain = "prod.example.com", name_servers = "", zone_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" }
    error_message = "An existing zone must be used, and no second one made."
  }
}

run "certificate_in_the_vault" {
  command = plan

  variables {
    dns = { certificate_issuer = "digicert", domain = "prod.example.com" }
  }

  assert {
    condition     = azurerm_key_vault_certificate.this["prod.example.com"].name == "prod-example-com" && azurerm_key_vault_certificate.this["prod.example.com"].key_vault_id == var.secrets.vault.id
    error_message = "The certificate must lie in the vault of the environment."
  }

  assert {
    condition     = one(one(one(azurerm_key_vault_certificate.this["prod.example.com"].certificate_policy).x509_certificate_properties).subject_alternative_names).dns_names == toset(["*.prod.example.com", "prod.example.com"]) && one(one(azurerm_key_vault_certificate.this["prod.example.com"].certificate_policy).issuer_parameters).name == "digicert"
    error_message = "It must be for the domain and all below it, from the issuer that was asked for."
  }

  assert {
    condition     = one(one(one(azurerm_key_vault_certificate.this["prod.example.com"].certificate_policy).lifetime_action).trigger).days_before_expiry == 30 && !one(one(azurerm_key_vault_certificate.this["prod.example.com"].certificate_policy).key_properties).reuse_key
    error_message = "It must be renewed in time, with a new key."
  }

  assert {
    condition     = output.dns.certificate_id == "https://mock.vault.azure.net/secrets/mock"
    error_message = "Whoever uses it must get the latest one."
  }
}

run "refuses_what_is_no_domain" {
  command = plan

  variables {
    dns = { domain = "Example" }
  }

  expect_failures = [var.dns]
}

run "refuses_what_is_no_zone" {
  command = plan

  variables {
    dns = { domain = "example.com", zone = "find" }
  }

  expect_failures = [var.dns]
}

run "refuses_the_zone_of_another_domain" {
  command = plan

  variables {
    dns = { domain = "badexample.com", zone = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/names/providers/Microsoft.Network/dnsZones/example.com" }
  }

  expect_failures = [var.dns]
}

run "refuses_what_is_no_issuer" {
  command = plan

  variables {
    dns = { certificate_issuer = "Let's Encrypt", domain = "example.com" }
  }

  expect_failures = [var.dns]
}

run "refuses_other_stores_and_clusters" {
  command = plan

  variables {
    cluster = { disk_encryption_set_id = "disks", name = "acme-prod", oidc_provider = { issuer = "https://westeurope.oic.prod-aks.azure.com/mock/" }, region = "West Europe" }
    name    = "Acme"
    secrets = { secrets = {}, store = "secrets-manager", vault = { id = "acme", name = "acme", tenant_id = "22222222-2222-2222-2222-222222222222", uri = "acme" } }
    tags    = { for number in range(16) : "tag${number}" => "x" }
  }

  expect_failures = [var.cluster, var.name, var.secrets, var.tags]
}
