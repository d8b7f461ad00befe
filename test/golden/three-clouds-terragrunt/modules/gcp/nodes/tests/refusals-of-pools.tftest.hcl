mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  keys    = { storage = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/storage" }
  network = { egress_tag = "egress" }

  cluster = {
    id                   = "projects/acme-prod/locations/europe-west1/clusters/acme-prod"
    node_service_account = "acme-prod-nodes-1a2b3c@acme-prod.iam.gserviceaccount.com"
  }

  pools = {
    spot     = { capacity = "SPOT", max = 5, min = 0, types = ["e2-standard-2"] }
    system   = { max = 6, min = 3, taints = { CriticalAddonsOnly = { effect = "NO_SCHEDULE" } }, types = ["e2-standard-4"] }
    workload = { max = 20, min = 3, types = ["e2-standard-4"] }
  }
}

run "refuses_pools_without_types" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = [] } }
  }

  expect_failures = [var.pools]
}

run "refuses_pools_of_two_types" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = ["e2-standard-4", "n2-standard-4"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_types_of_elsewhere" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = ["m5.large"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_axion_without_arch" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = ["c4a-standard-4"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_intel_with_arm" {
  command = plan

  variables {
    arch  = "arm64"
    pools = { workload = { max = 2, min = 1, types = ["c4-standard-4"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_effects_of_kubernetes" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, taints = { a = { effect = "NoSchedule" } }, types = ["e2-standard-4"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_labels_of_kubernetes" {
  command = plan

  variables {
    pools = { workload = { labels = { "node-role.kubernetes.io/worker" = "" }, max = 2, min = 1, types = ["e2-standard-4"] } }
  }

  expect_failures = [var.pools]
}
