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
    condition     = length(module.external_secrets) == 0 && output.external_secrets == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "reads_the_vault_of_the_environment" {
  command = plan

  variables {
    external_secrets = {}
  }

  assert {
    condition     = one(module.external_secrets[*].roles) == { vault = { role = "Key Vault Secrets User", scope = var.secrets.vault.id } }
    error_message = "It must read the secrets of the environment, and neither keys nor other vaults."
  }

  assert {
    condition     = one(module.external_secrets[*].subject) == "acme-prod/external-secrets/external-secrets"
    error_message = "The identity must be for External Secrets alone."
  }

  assert {
    condition     = output.external_secrets == { client_id = "11111111-1111-1111-1111-111111111111", prefix = "", region = "westeurope", store = "https://acme.vault.azure.net/", tenant_id = "22222222-2222-2222-2222-222222222222" }
    error_message = "The store must learn where it reads, and as whom."
  }
}
