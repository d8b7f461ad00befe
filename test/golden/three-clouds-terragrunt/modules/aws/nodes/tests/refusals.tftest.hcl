mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { name = "acme-prod", security_group_id = "sg-0123456789abcdef0", version = "1.36" }
  keys    = { storage = "arn:aws:kms:eu-west-1:111111111111:key/storage" }
  name    = "acme-prod"
  network = { subnet_ids = { private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b", eu-west-1c = "subnet-c" } } }
  region  = "eu-west-1"

  pools = {
    spot     = { capacity = "SPOT", max = 5, min = 0, taints = { spot = { effect = "NO_SCHEDULE", value = "true" } }, types = ["m5.large", "m5a.large", "m6i.large"] }
    system   = { max = 6, min = 3, taints = { CriticalAddonsOnly = { effect = "NO_SCHEDULE", value = "true" } }, types = ["m5.large"] }
    workload = { max = 20, min = 3, types = ["m5.large"] }
  }
}

run "refuses_nonsense" {
  command = plan

  variables {
    arch            = "x86_64"
    cluster         = { name = "", security_group_id = "sg-0123456789abcdef0", version = "1.36" }
    disk_gib        = 19
    keys            = { storage = "alias/acme" }
    kubelet         = { max_pods = 251 }
    max_unavailable = 0
    name            = "Acme"
    network         = { subnet_ids = { private = {} } }
    os              = "al2"
    region          = "eu-west"
    roles           = { permissions_boundary = "boundary" }
  }

  expect_failures = [var.arch, var.cluster, var.disk_gib, var.keys, var.kubelet, var.max_unavailable, var.name, var.network, var.os, var.region, var.roles]
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
    pools = { workload = { max = 2, min = 3, types = ["m5.large"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_half_nodes" {
  command = plan

  variables {
    pools = { workload = { max = 2.5, min = 1, types = ["m5.large"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_another_way_to_buy" {
  command = plan

  variables {
    pools = { workload = { capacity = "spot", max = 2, min = 1, types = ["m5.large"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_pools_without_types" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = [] } }
  }

  expect_failures = [var.pools]
}

run "refuses_long_names" {
  command = plan

  variables {
    pools = { a-name-that-has-more-than-twenty = { max = 2, min = 1, types = ["m5.large"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_graviton_without_arch" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, types = ["m5.large", "m7g.large"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_intel_with_arm" {
  command = plan

  variables {
    arch  = "arm64"
    pools = { workload = { max = 2, min = 1, types = ["g5.xlarge"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_effects_of_kubernetes" {
  command = plan

  variables {
    pools = { workload = { max = 2, min = 1, taints = { a = { effect = "NoSchedule" } }, types = ["m5.large"] } }
  }

  expect_failures = [var.pools]
}

run "refuses_labels_of_kubernetes" {
  command = plan

  variables {
    pools = { workload = { labels = { "node-role.kubernetes.io/worker" = "" }, max = 2, min = 1, types = ["m5.large"] } }
  }

  expect_failures = [var.pools]
}
