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

run "named" {
  command = plan

  assert {
    condition     = alltrue([for pool, group in output.node_groups : can(regex("^${pool}-[0-9a-f]{6}$", group.name))])
    error_message = "The name must say which pool it is, and end with a hash."
  }
}

run "changed_in_place" {
  command = plan

  variables {
    disk_gib        = 100
    max_unavailable = 2

    pools = {
      spot     = { capacity = "SPOT", labels = { team = "data" }, max = 9, min = 1, types = ["e2-standard-8"] }
      system   = { max = 9, min = 4, types = ["n2-standard-4"] }
      workload = { max = 9, min = 1, taints = { dedicated = { effect = "NO_SCHEDULE" } }, types = ["e2-standard-8"] }
    }
  }

  assert {
    condition     = { for pool, group in output.node_groups : pool => group.name } == { for pool, group in run.named.node_groups : pool => group.name }
    error_message = "What GKE can change must not cost the pool its name."
  }
}

# With the name of the pool that it takes the place of, GKE would refuse it.
run "another_pool_takes_the_place_of_what_cannot_change" {
  command = plan

  variables {
    pools = {
      spot     = { max = 5, min = 0, types = ["e2-standard-2"] }
      system   = { capacity = "SPOT", max = 6, min = 3, types = ["e2-standard-4"] }
      workload = { capacity = "SPOT", max = 20, min = 3, types = ["e2-standard-4"] }
    }
  }

  assert {
    condition     = alltrue([for pool, group in output.node_groups : group.name != run.named.node_groups[pool].name])
    error_message = "Another capacity must have another name."
  }
}

run "another_pool_for_another_key" {
  command = plan

  variables {
    keys = { storage = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/other" }
  }

  assert {
    condition     = alltrue([for pool, group in output.node_groups : group.name != run.named.node_groups[pool].name])
    error_message = "Another key must have another name."
  }
}

run "another_pool_for_more_pods" {
  command = plan

  variables {
    kubelet = { max_pods = 64 }
  }

  assert {
    condition     = alltrue([for pool, group in output.node_groups : group.name != run.named.node_groups[pool].name])
    error_message = "Another number of pods must have another name."
  }
}

run "another_pool_for_another_processor" {
  command = plan

  variables {
    arch  = "arm64"
    pools = { for pool in ["spot", "system", "workload"] : pool => { max = 2, min = 1, types = ["c4a-standard-4"] } }
  }

  assert {
    condition     = alltrue([for pool, group in output.node_groups : group.name != run.named.node_groups[pool].name])
    error_message = "Another processor must have another name."
  }
}

run "longest_name" {
  command = plan

  variables {
    pools = { workload-of-the-team = { max = 1, min = 1, types = ["e2-standard-4"] } }
  }

  assert {
    condition     = length(output.node_groups["workload-of-the-team"].name) <= 40
    error_message = "GKE takes names of 40 letters at most."
  }
}
