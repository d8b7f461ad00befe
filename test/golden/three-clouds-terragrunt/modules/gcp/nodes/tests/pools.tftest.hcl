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

run "production" {
  command = plan

  assert {
    condition = { for pool, group in google_container_node_pool.this : pool => [one(group.autoscaling).total_min_node_count, one(group.autoscaling).total_max_node_count] } == {
      spot     = [0, 5]
      system   = [3, 6]
      workload = [3, 20]
    }
    error_message = "The system pool must have 3 to 6 nodes over all zones, the workload pool 3 to 20, the spot pool 0 to 5."
  }

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(group.autoscaling).min_node_count == null && one(group.autoscaling).max_node_count == null])
    error_message = "Nodes must be counted over all zones, and not in each."
  }

  assert {
    condition     = { for pool, group in google_container_node_pool.this : pool => group.initial_node_count } == { spot = 0, system = 1, workload = 1 }
    error_message = "A pool must start with a node in each zone, or with none."
  }

  assert {
    condition     = { for pool, group in google_container_node_pool.this : pool => one(group.node_config).machine_type } == { spot = "e2-standard-2", system = "e2-standard-4", workload = "e2-standard-4" }
    error_message = "Nodes must be of the type that was asked for."
  }

  assert {
    condition     = { for pool, group in google_container_node_pool.this : pool => one(group.node_config).spot } == { spot = true, system = false, workload = false } && alltrue([for group in google_container_node_pool.this : one(group.node_config).preemptible == null])
    error_message = "Only the spot pool may be interrupted."
  }

  assert {
    condition     = { for pool, group in google_container_node_pool.this : pool => one(group.autoscaling).location_policy } == { spot = "ANY", system = "BALANCED", workload = "BALANCED" }
    error_message = "Pools must be even over the zones, and spot nodes where there are any."
  }

  assert {
    condition = { for pool, group in google_container_node_pool.this : pool => join(",", [for taint in one(group.node_config).taint : "${taint.key}=${taint.value}:${taint.effect}"]) } == {
      spot     = "spot=true:NO_SCHEDULE"
      system   = "CriticalAddonsOnly=true:NO_SCHEDULE"
      workload = ""
    }
    error_message = "The system pool must be kept for what runs the cluster, and the spot pool for what may be interrupted."
  }

  assert {
    condition     = { for pool, group in google_container_node_pool.this : pool => one(group.node_config).labels } == { for pool in ["spot", "system", "workload"] : pool => tomap({ pool = pool }) }
    error_message = "Pods must be able to choose a pool by its name."
  }
}

run "managed" {
  command = plan

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(group.management).auto_repair && one(group.management).auto_upgrade])
    error_message = "Nodes that stay unhealthy must be replaced, and patches must come by themselves."
  }

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(group.upgrade_settings).strategy == "SURGE" && one(group.upgrade_settings).max_surge == 1 && one(group.upgrade_settings).max_unavailable == 0])
    error_message = "Updates must replace one node at a time, and start the new one first."
  }

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(group.node_drain_config).respect_pdb_during_node_pool_deletion && group.timeouts.update == "4h" && group.timeouts.delete == "2h"])
    error_message = "A pool must have time to drain, and respect disruption budgets when it goes."
  }

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : group.cluster == var.cluster.id && one(group.network_config).enable_private_nodes && toset(one(group.node_config).tags) == toset(["egress"])])
    error_message = "Nodes must join the cluster without a public address, with their way out."
  }

  assert {
    condition     = alltrue([for pool, group in output.node_groups : can(regex("^${pool}-[0-9a-f]{6}$", group.name))]) && length(output.node_groups.system.instance_groups) == 1 && endswith(output.node_groups.system.id, "/nodePools/mock")
    error_message = "People and alarms must find each pool."
  }
}

run "hardened" {
  command = plan

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(group.node_config).image_type == "COS_CONTAINERD" && one(one(group.node_config).workload_metadata_config).mode == "GKE_METADATA" && one(group.node_config).metadata == tomap({ disable-legacy-endpoints = "true" })])
    error_message = "Nodes must run Container-Optimized OS, and hide their identity from pods."
  }

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(one(group.node_config).shielded_instance_config).enable_secure_boot && one(one(group.node_config).shielded_instance_config).enable_integrity_monitoring])
    error_message = "Nodes must be shielded."
  }

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(group.node_config).boot_disk_kms_key == var.keys.storage && one(group.node_config).disk_size_gb == 50])
    error_message = "Disks must be encrypted with our key, and have 50 GiB."
  }

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(group.node_config).service_account == var.cluster.node_service_account && one(group.node_config).oauth_scopes == toset(["https://www.googleapis.com/auth/cloud-platform"])])
    error_message = "Nodes must have the account of the cluster, and not that of the project."
  }

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(one(group.node_config).kubelet_config).insecure_kubelet_readonly_port_enabled == "FALSE"])
    error_message = "No kubelet may answer without asking who calls."
  }
}

run "other_settings" {
  command = plan

  variables {
    arch            = "arm64"
    disk_gib        = 100
    kubelet         = { max_pods = 64 }
    max_unavailable = 3

    pools = {
      batch = {
        labels = { "example.com/team" = "data", pool = "mine" }
        max    = 2
        min    = 1
        taints = { dedicated = { effect = "PREFER_NO_SCHEDULE", value = "data" }, fresh = { effect = "NO_EXECUTE" } }
        types  = ["c4a-standard-4"]
      }
      workload = { capacity = "SPOT", max = 2, min = 1, taints = {}, types = ["t2a-standard-2"] }
    }
  }

  assert {
    condition     = one(google_container_node_pool.this["batch"].node_config).labels == tomap({ "example.com/team" = "data", pool = "batch" })
    error_message = "Labels must be there, and none may hide the name of the pool."
  }

  assert {
    condition     = { for pool, group in google_container_node_pool.this : pool => toset([for taint in one(group.node_config).taint : "${taint.key}=${taint.value}:${taint.effect}"]) } == { batch = toset(["dedicated=data:PREFER_NO_SCHEDULE", "fresh=true:NO_EXECUTE"]), workload = toset([]) }
    error_message = "Taints must be those that were asked for, and none where none was."
  }

  assert {
    condition     = alltrue([for group in google_container_node_pool.this : one(group.upgrade_settings).max_surge == 3 && group.max_pods_per_node == 64 && one(group.node_config).disk_size_gb == 100])
    error_message = "Updates, pods and disks must be as they were asked for."
  }
}
