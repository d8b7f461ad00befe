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

run "refuses_nonsense" {
  command = plan

  variables {
    arch            = "x86_64"
    cluster         = { id = "acme-prod", node_service_account = "default" }
    disk_gib        = 19
    keys            = { storage = "storage" }
    kubelet         = { max_pods = 257 }
    max_unavailable = 0
    network         = { egress_tag = "" }
    os              = "ubuntu"
  }

  expect_failures = [var.arch, var.cluster, var.disk_gib, var.keys, var.kubelet, var.max_unavailable, var.network, var.os]
}

run "refuses_the_account_of_the_project" {
  command = plan

  variables {
    cluster = { id = "projects/acme-prod/locations/europe-west1/clusters/acme-prod", node_service_account = "123456-compute@developer.gserviceaccount.com" }
  }

  expect_failures = [var.cluster]
}

run "refuses_a_cluster_in_one_zone" {
  command = plan

  variables {
    cluster = { id = "projects/acme-prod/locations/europe-west1-b/clusters/acme-prod", node_service_account = "nodes@acme-prod.iam.gserviceaccount.com" }
  }

  expect_failures = [var.cluster]
}

run "refuses_to_replace_more_than_gke_does" {
  command = plan

  variables {
    max_unavailable = 21
  }

  expect_failures = [var.max_unavailable]
}

run "refuses_fewer_pods_than_gke_does" {
  command = plan

  variables {
    kubelet = { max_pods = 7 }
  }

  expect_failures = [var.kubelet]
}

run "refuses_no_pools" {
  command = plan

  variables {
    pools = {}
  }

  expect_failures = [var.pools]
}

run "refuses_more_at_least_than_at_most" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 3, types = ["e2-standard-4"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_half_nodes" {
  command = plan

  variables {
    pools = { workload = { max = 2.5, min = 1, types = ["e2-standard-4"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_another_way_to_buy" {
  command = plan

  variables {
    pools = { workload = { capacity = "PREEMPTIBLE", max = 2, min = 1, types = ["e2-standard-4"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_long_names" {
  command = plan

  variables {
    pools = { a-name-that-has-more-than-twenty = { max = 2, min = 1, types = ["e2-standard-4"] } }
  }

  expect_failures = [var.pools]
}
