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

  assert {
    condition     = output.gateway == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "modern_tls_by_default" {
  command = plan

  variables {
    gateway = {}
  }

  assert {
    condition     = output.gateway == { domain = "", scheme = "internet-facing", tls_minimum = "1.3" }
    error_message = "Gateways must take TLS 1.3 alone, and do without a domain where there is none."
  }
}

run "inside_and_a_little_older" {
  command = plan

  variables {
    dns     = { domain = "prod.example.com" }
    gateway = { scheme = "internal", tls = "tls12+13" }
  }

  assert {
    condition     = output.gateway == { domain = "prod.example.com", scheme = "internal", tls_minimum = "1.2" }
    error_message = "Gateways must have the domain, and take nothing below TLS 1.2."
  }
}

run "refuses_other_schemes" {
  command = plan

  variables {
    gateway = { scheme = "public" }
  }

  expect_failures = [var.gateway]
}

run "refuses_old_tls" {
  command = plan

  variables {
    gateway = { tls = "tls11" }
  }

  expect_failures = [var.gateway]
}
