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
    condition     = length(aws_eks_addon.snapshot_controller) == 0
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "on_tainted_nodes_too" {
  command = plan

  variables {
    snapshot_controller = {}
  }

  assert {
    condition     = aws_eks_addon.snapshot_controller[0].addon_name == "snapshot-controller" && aws_eks_addon.snapshot_controller[0].cluster_name == "acme-prod" && jsondecode(aws_eks_addon.snapshot_controller[0].configuration_values) == { tolerations = [{ key = "CriticalAddonsOnly", operator = "Exists" }] }
    error_message = "EKS must run it in the cluster, on the nodes of the system pool too."
  }
}

run "version_follows_the_minor" {
  command = plan

  variables {
    snapshot_controller = {}
  }

  override_data {
    target          = data.aws_eks_addon_version.snapshot_controller
    override_during = plan
    values          = { version = "v1.2.3-eksbuild.4" }
  }

  assert {
    condition     = one(aws_eks_addon.snapshot_controller).addon_version == "v1.2.3-eksbuild.4"
    error_message = "The add-on must have the version that AWS names for it."
  }

  assert {
    condition     = alltrue([for addon in data.aws_eks_addon_version.snapshot_controller : addon.addon_name == "snapshot-controller" && addon.kubernetes_version == "1.36" && addon.most_recent == null])
    error_message = "It must be the default of the minor, not what came out last."
  }
}
