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
    condition     = length(module.secrets_example) == 0 && output.secrets_store == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "no_example" {
  command = plan

  variables {
    secrets_store = {}
  }

  assert {
    condition     = length(module.secrets_example) == 0 && output.secrets_store == { client_id = "", example_secret_name = "", example_secret_type = "secret", region = "westeurope", store = "acme", tenant_id = "22222222-2222-2222-2222-222222222222" }
    error_message = "The driver itself must have no rights."
  }
}

run "example_reads_one_secret" {
  command = plan

  variables {
    secrets_store = { example = "example" }
  }

  assert {
    condition     = module.secrets_example["example"].roles == { secret = { role = "Key Vault Secrets User", scope = var.secrets.secrets["example"].resource_id } }
    error_message = "The example must read its secret, and no other."
  }

  assert {
    condition     = module.secrets_example["example"].subject == "acme-prod/secrets-example/secrets-example" && output.secrets_store.example_secret_name == "example" && output.secrets_store.client_id == "11111111-1111-1111-1111-111111111111"
    error_message = "The identity must be for the pods of the example alone."
  }
}

run "refuses_an_example_that_is_no_secret" {
  command = plan

  variables {
    secrets_store = { example = "password" }
  }

  expect_failures = [var.secrets_store]
}
