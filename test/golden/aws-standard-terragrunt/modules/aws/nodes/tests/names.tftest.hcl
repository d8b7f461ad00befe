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

run "named" {
  command = plan

  assert {
    condition     = alltrue([for pool, group in output.node_groups : can(regex("^acme-prod-${pool}-[0-9a-f]{6}$", group.name))])
    error_message = "The name must say of which environment and pool a group is, and end with a hash."
  }
}

run "changed_in_place" {
  command = plan

  variables {
    disk_gib        = 100
    kubelet         = { max_pods = 58 }
    max_unavailable = 2

    pools = {
      spot     = { capacity = "SPOT", labels = { team = "data" }, max = 9, min = 1, types = ["m5.large", "m5a.large", "m6i.large"] }
      system   = { max = 9, min = 4, types = ["m5.large"] }
      workload = { max = 9, min = 1, taints = { dedicated = { effect = "NO_SCHEDULE" } }, types = ["m5.large"] }
    }
  }

  assert {
    condition     = { for pool, group in output.node_groups : pool => group.name } == { for pool, group in run.named.node_groups : pool => group.name }
    error_message = "What EKS can change must not cost the group its name."
  }
}

# With the name of the group that it takes the place of, EKS would refuse it.
run "another_group_takes_the_place_of_what_cannot_change" {
  command = plan

  variables {
    pools = {
      spot     = { capacity = "SPOT", max = 5, min = 0, types = ["m5.large", "m5a.large"] }
      system   = { capacity = "SPOT", max = 6, min = 3, types = ["m5.large"] }
      workload = { max = 20, min = 3, types = ["m5.xlarge"] }
    }
  }

  assert {
    condition     = alltrue([for pool, group in output.node_groups : group.name != run.named.node_groups[pool].name])
    error_message = "Other types and another capacity must have another name."
  }
}

run "another_group_for_another_system" {
  command = plan

  variables {
    os = "al2023"
  }

  assert {
    condition     = alltrue([for pool, group in output.node_groups : group.name != run.named.node_groups[pool].name])
    error_message = "Another system must have another name."
  }
}

run "another_group_in_other_subnets" {
  command = plan

  variables {
    network = { subnet_ids = { private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b" } } }
  }

  assert {
    condition     = alltrue([for pool, group in output.node_groups : group.name != run.named.node_groups[pool].name])
    error_message = "Other subnets must have another name."
  }
}

run "longest_name" {
  command = plan

  variables {
    name  = "acme-production-environment-one"
    pools = { workload-of-the-team = { max = 1, min = 1, types = ["m5.large"] } }
  }

  assert {
    condition     = length(output.node_groups["workload-of-the-team"].name) <= 63
    error_message = "EKS takes names of 63 letters at most."
  }
}
