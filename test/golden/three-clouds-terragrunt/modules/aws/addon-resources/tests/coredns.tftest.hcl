mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { name = "acme-prod", network_id = "vpc-1", region = "eu-west-1", security_group_id = "sg-1", version = "1.36" }
  name    = "acme-prod"
  network = { subnet_ids = { private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b" } } }
  secrets = {
    keys    = { secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets", storage = "arn:aws:kms:eu-west-1:111111111111:key/storage" }
    prefix  = "acme-prod/"
    secrets = { example = { arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:acme-prod/example-AbCdEf", name = "acme-prod/example" } }
    store   = "secrets-manager"
  }
}

run "not_chosen" {
  command = plan

  assert {
    condition     = length(aws_eks_addon.coredns) == 0
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "on_system_nodes" {
  command = plan

  variables {
    coredns = { replicas = 3 }
  }

  assert {
    condition     = aws_eks_addon.coredns[0].addon_name == "coredns" && aws_eks_addon.coredns[0].cluster_name == "acme-prod" && aws_eks_addon.coredns[0].resolve_conflicts_on_update == "OVERWRITE"
    error_message = "EKS must run it in the cluster."
  }

  assert {
    condition     = keys(jsondecode(aws_eks_addon.coredns[0].configuration_values)) == ["affinity", "replicaCount", "tolerations", "topologySpreadConstraints"]
    error_message = "EKS refuses settings that it does not know."
  }

  assert {
    condition     = jsondecode(aws_eks_addon.coredns[0].configuration_values).tolerations == [{ key = "CriticalAddonsOnly", operator = "Exists" }] && jsondecode(aws_eks_addon.coredns[0].configuration_values).affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms == [{ matchExpressions = [{ key = "pool", operator = "In", values = ["system"] }] }]
    error_message = "It must run on the nodes of the system pool, which are tainted."
  }

  assert {
    condition     = jsondecode(aws_eks_addon.coredns[0].configuration_values).replicaCount == 3 && toset([for constraint in jsondecode(aws_eks_addon.coredns[0].configuration_values).topologySpreadConstraints : constraint.topologyKey]) == toset(["kubernetes.io/hostname", "topology.kubernetes.io/zone"])
    error_message = "Its replicas must spread over zones and nodes."
  }
}

run "two_replicas_by_default" {
  command = plan

  variables {
    coredns = {}
  }

  assert {
    condition     = jsondecode(aws_eks_addon.coredns[0].configuration_values).replicaCount == 2
    error_message = "One replica must be able to go."
  }
}

run "refuses_a_single_replica" {
  command = plan

  variables {
    coredns = { replicas = 1 }
  }

  expect_failures = [var.coredns]
}

run "refuses_parts_of_replicas" {
  command = plan

  variables {
    coredns = { replicas = 2.5 }
  }

  expect_failures = [var.coredns]
}

run "version_follows_the_minor" {
  command = plan

  variables {
    coredns = {}
  }

  override_data {
    target          = data.aws_eks_addon_version.coredns
    override_during = plan
    values          = { version = "v1.2.3-eksbuild.4" }
  }

  assert {
    condition     = one(aws_eks_addon.coredns).addon_version == "v1.2.3-eksbuild.4"
    error_message = "The add-on must have the version that AWS names for it."
  }

  assert {
    condition     = alltrue([for addon in data.aws_eks_addon_version.coredns : addon.addon_name == "coredns" && addon.kubernetes_version == "1.36" && addon.most_recent == null])
    error_message = "It must be the default of the minor, not what came out last."
  }
}
