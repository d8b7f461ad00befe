mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  kubernetes_version = "1.36"
  name               = "acme-prod"
  region             = "westeurope"

  access_entries = {
    platform = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["cluster-admin"] }
  }

  keys = {
    cluster = {
      id                      = "https://acme-prod.vault.azure.net/keys/cluster/0123456789abcdef0123456789abcdef"
      resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-secrets/providers/Microsoft.KeyVault/vaults/acme-prod/keys/cluster"
    }
    storage = {
      resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-secrets/providers/Microsoft.KeyVault/vaults/acme-prod/keys/storage"
      versionless_id          = "https://acme-prod.vault.azure.net/keys/storage"
    }
  }

  network = {
    availability_zones = ["1", "2", "3"]
    cidr               = "10.1.0.0/16"
    egress_ips         = { regional = "203.0.113.1" }
    id                 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod"
    subnet_ids = {
      api_server = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod/subnets/api-server"
      nodes      = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod/subnets/nodes"
    }
  }
}

run "refuses_a_cluster_without_administrator" {
  command = plan

  variables {
    access_entries = { team = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["edit"] } }
  }

  expect_failures = [var.access_entries]
}

run "refuses_a_pipeline_as_the_only_administrator" {
  command = plan

  variables {
    access_entries = { ci = { principal_id = "44444444-4444-4444-4444-444444444444", principal_type = "ServicePrincipal", roles = ["cluster-admin"] } }
  }

  expect_failures = [var.access_entries]
}

run "refuses_names_instead_of_ids" {
  command = plan

  variables {
    access_entries = { platform = { principal_id = "platform", roles = ["cluster-admin"] } }
  }

  expect_failures = [var.access_entries]
}

run "refuses_other_kinds_of_principals" {
  command = plan

  variables {
    access_entries = {
      device   = { principal_id = "33333333-3333-3333-3333-333333333333", principal_type = "Device", roles = ["view"] }
      platform = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["cluster-admin"] }
    }
  }

  expect_failures = [var.access_entries]
}

run "refuses_roles_that_kubernetes_has_not" {
  command = plan

  variables {
    access_entries = {
      platform = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["cluster-admin"] }
      team     = { principal_id = "33333333-3333-3333-3333-333333333333", roles = ["owner"] }
    }
  }

  expect_failures = [var.access_entries]
}

run "refuses_entries_without_roles" {
  command = plan

  variables {
    access_entries = {
      platform = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["cluster-admin"] }
      team     = { principal_id = "33333333-3333-3333-3333-333333333333", roles = [] }
    }
  }

  expect_failures = [var.access_entries]
}

run "refuses_one_principal_under_two_names" {
  command = plan

  variables {
    access_entries = {
      one = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["cluster-admin"] }
      two = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["view"] }
    }
  }

  expect_failures = [var.access_entries]
}
