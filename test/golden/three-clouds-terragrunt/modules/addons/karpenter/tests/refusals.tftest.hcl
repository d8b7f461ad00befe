mock_provider "helm" {}

variables {
  cluster    = { name = "acme-prod", region = "eu-west-1" }
  disruption = { max_age_days = 30, max_unavailable = 1, scale_down = "conservative" }
  image      = { architecture = "amd64", disk_gib = 50, family = "bottlerocket" }

  node_pools = {
    workload = { capacity_type = "on-demand", cpu_limit = 40, instance_types = ["m5.large"] }
  }

  nodes = {
    disk_key_arn      = "arn:aws:kms:eu-west-1:111111111111:key/a"
    instance_profile  = "acme-prod-eu-west-1-karpenter"
    queue_name        = "acme-prod-karpenter"
    security_group_id = "sg-0123456789abcdef0"
    subnet_ids        = ["subnet-a"]
  }
}

run "refuses_what_is_no_region" {
  command = plan

  variables {
    cluster = { name = "acme-prod", region = "Ireland" }
  }

  expect_failures = [var.cluster]
}

run "refuses_an_unknown_speed" {
  command = plan

  variables {
    disruption = { max_age_days = 30, max_unavailable = 1, scale_down = "fast" }
  }

  expect_failures = [var.disruption]
}

run "refuses_nodes_without_age" {
  command = plan

  variables {
    disruption = { max_age_days = 0, max_unavailable = 1, scale_down = "balanced" }
  }

  expect_failures = [var.disruption]
}

run "refuses_an_unknown_processor" {
  command = plan

  variables {
    image = { architecture = "x86", disk_gib = 50, family = "bottlerocket" }
  }

  expect_failures = [var.image]
}

run "refuses_an_unknown_system" {
  command = plan

  variables {
    image = { architecture = "amd64", disk_gib = 50, family = "ubuntu" }
  }

  expect_failures = [var.image]
}

run "refuses_a_small_disk" {
  command = plan

  variables {
    image = { architecture = "amd64", disk_gib = 8, family = "al2023" }
  }

  expect_failures = [var.image]
}

run "refuses_an_unknown_capacity" {
  command = plan

  variables {
    node_pools = { workload = { capacity_type = "cheap", cpu_limit = 40, instance_types = ["m5.large"] } }
  }

  expect_failures = [var.node_pools]
}

run "refuses_a_pool_without_limit" {
  command = plan

  variables {
    node_pools = { workload = { capacity_type = "spot", cpu_limit = 0, instance_types = ["m5.large"] } }
  }

  expect_failures = [var.node_pools]
}

run "refuses_a_pool_without_types" {
  command = plan

  variables {
    node_pools = { workload = { capacity_type = "spot", cpu_limit = 4, instance_types = [] } }
  }

  expect_failures = [var.node_pools]
}

run "refuses_more_pods_than_a_node_has" {
  command = plan

  variables {
    kubelet = { max_pods = 500 }
  }

  expect_failures = [var.kubelet]
}

run "refuses_no_pods" {
  command = plan

  variables {
    replicas = 0
  }

  expect_failures = [var.replicas]
}

run "refuses_many_reserved_interfaces" {
  command = plan

  variables {
    reserved_interfaces = 3
  }

  expect_failures = [var.reserved_interfaces]
}

run "refuses_a_startup_taint_without_effect" {
  command = plan

  variables {
    startup_taints = [{ key = "a", value = "b", effect = "PreferNoSchedule" }]
  }

  expect_failures = [var.startup_taints]
}

run "refuses_tags_of_karpenter" {
  command = plan

  variables {
    tags = { "karpenter.sh/nodepool" = "mine" }
  }

  expect_failures = [var.tags]
}

run "refuses_disks_without_key" {
  command = plan

  variables {
    nodes = {
      disk_key_arn      = ""
      instance_profile  = "acme-prod-eu-west-1-karpenter"
      queue_name        = "acme-prod-karpenter"
      security_group_id = "sg-0123456789abcdef0"
      subnet_ids        = ["subnet-a"]
    }
  }

  expect_failures = [var.nodes]
}

run "refuses_nodes_without_subnets" {
  command = plan

  variables {
    nodes = {
      disk_key_arn      = "arn:aws:kms:eu-west-1:111111111111:key/a"
      instance_profile  = "acme-prod-eu-west-1-karpenter"
      queue_name        = "acme-prod-karpenter"
      security_group_id = "sg-0123456789abcdef0"
      subnet_ids        = []
    }
  }

  expect_failures = [var.nodes]
}
