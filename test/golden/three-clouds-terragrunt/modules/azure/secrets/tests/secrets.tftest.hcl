mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name       = "acme-prod"
  network    = { private_dns_zone_ids = {}, subnet_ids = { endpoints = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/endpoints", nodes = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes", private = {} } }
  region     = "westeurope"
  tenant_id  = "22222222-2222-2222-2222-222222222222"
  vault_name = "acme-prod-vault"

  secrets = {
    example     = { description = "Shows how a pod mounts a secret.", generation = 4 }
    payment-api = { description = "Key of the payment provider." }
  }
}

run "values_are_written_and_never_kept" {
  command = plan

  assert {
    condition     = { for key, secret in azurerm_key_vault_secret.generated : key => secret.value_wo_version } == { example = 4 }
    error_message = "Only a secret with a generation must get a random value, and a new one with each generation."
  }

  assert {
    condition     = { for key, secret in azurerm_key_vault_secret.written : key => secret.value_wo_version } == { payment-api = 1 }
    error_message = "What people write must never be written over."
  }

  assert {
    condition     = alltrue([for secret in concat(values(azurerm_key_vault_secret.generated), values(azurerm_key_vault_secret.written)) : secret.value == null && secret.value_wo == null])
    error_message = "No plan must hold a value."
  }

  assert {
    condition     = { for key, secret in local.secrets : key => secret.content_type } == { example = "Shows how a pod mounts a secret.", payment-api = "Key of the payment provider." }
    error_message = "Whoever looks at a secret must see what it is for."
  }

  assert {
    condition     = { for key, secret in output.secrets : key => secret.name } == { example = "example", payment-api = "payment-api" } && output.store == "key-vault" && output.vault.name == "acme-prod-vault"
    error_message = "Readers must be told where to look."
  }

  assert {
    condition     = alltrue([for secret in output.secrets : endswith(secret.id, "/secrets/mock") && startswith(secret.resource_id, "/subscriptions/")])
    error_message = "Readers must get the latest version, and roles a scope."
  }
}

run "nothing_asked_for" {
  command = plan

  variables {
    secrets = {}
  }

  assert {
    condition     = length(local.secrets) + length(output.secrets) == 0
    error_message = "Without secrets there must be keys only."
  }
}
