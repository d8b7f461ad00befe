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
}

run "a_key_for_each_purpose" {
  command = plan

  assert {
    condition     = { for purpose, key in azurerm_key_vault_key.this : purpose => key.name } == { cluster = "cluster", data = "data", storage = "storage" }
    error_message = "There must be one key for each purpose."
  }

  assert {
    condition     = alltrue([for key in azurerm_key_vault_key.this : key.key_type == "RSA-HSM" && key.key_size == 3072])
    error_message = "Keys must lie in hardware, and be long enough."
  }

  assert {
    condition     = { for purpose, key in azurerm_key_vault_key.this : purpose => join(" ", key.key_opts) } == { cluster = "decrypt encrypt", data = "unwrapKey wrapKey", storage = "unwrapKey wrapKey" }
    error_message = "A key must do what its service asks of it, and nothing else."
  }
}

run "keys_rotate_and_end" {
  command = plan

  assert {
    condition     = alltrue([for key in azurerm_key_vault_key.this : one(one(key.rotation_policy).automatic).time_after_creation == "P1Y"])
    error_message = "Each key must get a new version each year."
  }

  assert {
    condition     = alltrue([for key in azurerm_key_vault_key.this : one(key.rotation_policy).expire_after == "P2Y" && one(key.rotation_policy).notify_before_expiry == "P30D"])
    error_message = "Each version must end, and somebody hear of it before."
  }

  # The policy says nothing of the version that is there before it.
  assert {
    condition     = alltrue([for key in azurerm_key_vault_key.this : timecmp(key.expiration_date, timeadd(plantimestamp(), "17500h")) > 0])
    error_message = "The first version must end after two years too."
  }
}

run "handed_on_by_purpose" {
  command = plan

  assert {
    condition     = toset(keys(output.keys)) == toset(["cluster", "data", "storage"])
    error_message = "Every key must be handed on."
  }

  assert {
    condition     = alltrue([for key in output.keys : can(regex("/[0-9a-f]{32}$", key.id)) && endswith(key.versionless_id, "/keys/mock") && startswith(key.resource_versionless_id, "/subscriptions/")])
    error_message = "Services must get the id that they take, and roles their scope."
  }
}
