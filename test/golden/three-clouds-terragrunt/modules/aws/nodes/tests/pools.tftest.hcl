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

run "production" {
  command = plan

  assert {
    condition = { for pool, group in aws_eks_node_group.this : pool => [one(group.scaling_config).min_size, one(group.scaling_config).max_size] } == {
      spot     = [0, 5]
      system   = [3, 6]
      workload = [3, 20]
    }
    error_message = "The system pool must have 3 to 6 nodes, the workload pool 3 to 20, the spot pool 0 to 5."
  }

  assert {
    condition     = alltrue([for group in aws_eks_node_group.this : one(group.scaling_config).desired_size == one(group.scaling_config).min_size])
    error_message = "A pool must start with its fewest nodes."
  }

  assert {
    condition     = { for pool, group in aws_eks_node_group.this : pool => join(",", group.instance_types) } == { spot = "m5.large,m5a.large,m6i.large", system = "m5.large", workload = "m5.large" }
    error_message = "Nodes must be of the types that were asked for."
  }

  assert {
    condition     = { for pool, group in aws_eks_node_group.this : pool => group.capacity_type } == { spot = "SPOT", system = "ON_DEMAND", workload = "ON_DEMAND" }
    error_message = "Only the spot pool may be interrupted."
  }

  assert {
    condition = { for pool, group in aws_eks_node_group.this : pool => join(",", [for taint in group.taint : "${taint.key}=${taint.value}:${taint.effect}"]) } == {
      spot     = "spot=true:NO_SCHEDULE"
      system   = "CriticalAddonsOnly=true:NO_SCHEDULE"
      workload = ""
    }
    error_message = "The system pool must be kept for what runs the cluster, and the spot pool for what may be interrupted."
  }

  assert {
    condition     = { for pool, group in aws_eks_node_group.this : pool => group.labels } == { for pool in ["spot", "system", "workload"] : pool => tomap({ pool = pool }) }
    error_message = "Pods must be able to choose a pool by its name."
  }
}

run "managed" {
  command = plan

  assert {
    condition     = alltrue([for group in aws_eks_node_group.this : toset(group.subnet_ids) == toset(["subnet-a", "subnet-b", "subnet-c"])])
    error_message = "Nodes must lie in the private subnets of every zone and nowhere else."
  }

  assert {
    condition     = alltrue([for group in aws_eks_node_group.this : group.cluster_name == "acme-prod" && group.version == "1.36" && group.ami_type == "BOTTLEROCKET_x86_64"])
    error_message = "Nodes must follow the version of the cluster, in an image that EKS keeps up to date."
  }

  assert {
    condition     = alltrue([for group in aws_eks_node_group.this : one(group.update_config).max_unavailable == 1 && one(group.node_repair_config).enabled])
    error_message = "Updates must replace one node at a time, and nodes that stay unhealthy must be replaced."
  }

  assert {
    condition     = alltrue([for group in aws_eks_node_group.this : group.timeouts.update == "4h"])
    error_message = "An update must have time to drain a large pool node by node."
  }

  assert {
    condition     = alltrue([for pool, group in aws_eks_node_group.this : startswith(group.node_group_name, "acme-prod-${pool}-") && one(group.launch_template).id == aws_launch_template.this[pool].id])
    error_message = "Each pool must start its own launch template."
  }

  assert {
    condition     = alltrue([for pool, group in output.node_groups : can(regex("^acme-prod-${pool}-[0-9a-f]{6}$", group.name))]) && output.node_groups.system.autoscaling_groups == ["eks-mock"]
    error_message = "People and alarms must find each pool."
  }
}

run "other_taints_and_labels" {
  command = plan

  variables {
    max_unavailable = 3
    pools = {
      batch = {
        labels = { "example.com/team" = "data", pool = "mine" }
        max    = 2
        min    = 1
        taints = { "node.cilium.io/agent-not-ready" = { effect = "NO_EXECUTE", value = "true" }, dedicated = { effect = "PREFER_NO_SCHEDULE" } }
        types  = ["c6i.2xlarge"]
      }
    }
  }

  assert {
    condition     = aws_eks_node_group.this["batch"].labels == tomap({ "example.com/team" = "data", pool = "batch" })
    error_message = "Labels must be there, and none may hide the name of the pool."
  }

  assert {
    condition     = toset([for taint in aws_eks_node_group.this["batch"].taint : "${taint.key}:${taint.effect}"]) == toset(["dedicated:PREFER_NO_SCHEDULE", "node.cilium.io/agent-not-ready:NO_EXECUTE"])
    error_message = "A node must wait for its network, and keep every other taint."
  }

  assert {
    condition     = one(aws_eks_node_group.this["batch"].update_config).max_unavailable == 3
    error_message = "Updates must replace as many nodes as were asked for."
  }
}
