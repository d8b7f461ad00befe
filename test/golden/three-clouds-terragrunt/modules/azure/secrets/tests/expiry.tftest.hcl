# Applied, because only then it is known what time it is.
mock_provider "azurerm" {
  source = "../mocks"
}

variables {
  name          = "acme-prod"
  network       = { private_dns_zone_ids = {}, subnet_ids = { endpoints = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/endpoints", nodes = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes", private = {} } }
  region        = "westeurope"
  rotation_days = 30
  tenant_id     = "22222222-2222-2222-2222-222222222222"
  vault_name    = "acme-prod-vault"

  secrets = {
    example     = { description = "Shows how a pod mounts a secret.", generation = 4 }
    payment-api = { description = "Key of the payment provider." }
  }
}

run "values_expire" {
  assert {
    condition     = length(local.secrets) == 2 && alltrue([for secret in local.secrets : timecmp(secret.expiration_date, timeadd(timestamp(), "719h")) > 0 && timecmp(secret.expiration_date, timeadd(timestamp(), "721h")) < 0])
    error_message = "Each value must expire after the days that were asked for."
  }
}

# A date that changes would be unknown in a plan, and then this run an error.
run "no_plan_makes_a_value_young_again" {
  command = plan

  assert {
    condition     = alltrue([for secret in local.secrets : timecmp(secret.expiration_date, "2020-01-01T00:00:00Z") > 0])
    error_message = "The expiry must stay with the value."
  }
}
