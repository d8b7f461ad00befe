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

run "refuses_another_pace" {
  command = plan

  variables {
    nodes = { scale_down = "never" }
  }

  expect_failures = [var.nodes]
}

run "refuses_a_small_disk" {
  command = plan

  variables {
    nodes = { disk_gib = 29 }
  }

  expect_failures = [var.nodes]
}

run "refuses_a_large_disk" {
  command = plan

  variables {
    nodes = { disk_gib = 2049 }
  }

  expect_failures = [var.nodes]
}

run "refuses_updates_of_no_node" {
  command = plan

  variables {
    nodes = { max_unavailable = 0 }
  }

  expect_failures = [var.nodes]
}

run "refuses_updates_without_day" {
  command = plan

  variables {
    nodes = { maintenance = { day = "sun" } }
  }

  expect_failures = [var.nodes]
}

run "refuses_a_short_window" {
  command = plan

  variables {
    nodes = { maintenance = { hours = 3 } }
  }

  expect_failures = [var.nodes]
}

run "refuses_a_window_of_more_than_a_day" {
  command = plan

  variables {
    nodes = { maintenance = { hours = 25 } }
  }

  expect_failures = [var.nodes]
}

run "refuses_a_time_without_zero" {
  command = plan

  variables {
    nodes = { maintenance = { start_time = "2:00" } }
  }

  expect_failures = [var.nodes]
}

run "refuses_a_zone_by_name" {
  command = plan

  variables {
    nodes = { maintenance = { utc_offset = "UTC" } }
  }

  expect_failures = [var.nodes]
}

run "refuses_a_freeze_that_ends_before_it_starts" {
  command = plan

  variables {
    nodes = { maintenance = { freezes = { backwards = { end = "2026-12-18T00:00:00Z", start = "2027-01-04T00:00:00Z" } } } }
  }

  expect_failures = [var.nodes]
}

run "refuses_a_freeze_without_time" {
  command = plan

  variables {
    nodes = { maintenance = { freezes = { days = { end = "2027-01-04", start = "2026-12-18" } } } }
  }

  expect_failures = [var.nodes]
}
