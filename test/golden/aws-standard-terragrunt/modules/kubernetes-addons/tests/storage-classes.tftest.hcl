mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    storage = { key_arn = "arn:aws:kms:eu-west-1:111111111111:key/a" }
  }

  cluster = {
    endpoint     = "https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com"
    name         = "acme-prod"
    region       = "eu-west-1"
    service_cidr = "172.20.0.0/16"
    version      = "1.36"
  }
}

run "runs_only_where_asked" {
  command = plan

  assert {
    condition     = output.storage_classes == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    storage_classes = { driver = "ebs.csi.aws.com", key_parameter = "kmsKeyId", name = "gp3", parameters = { type = "gp3" } }
  }

  assert {
    condition     = output.storage_classes.namespace == "kube-system"
    error_message = "With a value it must run."
  }
}

run "refuses_a_second_key" {
  command = plan

  variables {
    storage_classes = { driver = "ebs.csi.aws.com", key_parameter = "kmsKeyId", name = "gp3", parameters = { kmsKeyId = "a" } }
  }

  expect_failures = [var.storage_classes]
}

run "runs_on_azure" {
  command = plan

  variables {
    addon_resources = {
      storage = { key_id = "/subscriptions/a/resourceGroups/b/providers/Microsoft.Compute/diskEncryptionSets/c" }
    }
    cloud           = "azure"
    storage_classes = { driver = "disk.csi.azure.com", key_parameter = "diskEncryptionSetID", name = "premium", parameters = { skuName = "Premium_LRS" } }
  }

  assert {
    condition     = output.storage_classes != null && local.storage_keys == { azure = "/subscriptions/a/resourceGroups/b/providers/Microsoft.Compute/diskEncryptionSets/c" }
    error_message = "Volumes must be encrypted with what Azure made."
  }
}

run "runs_on_google_cloud" {
  command = plan

  variables {
    addon_resources = {
      storage = { key_id = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod/cryptoKeys/storage" }
    }
    cloud           = "gcp"
    storage_classes = { driver = "pd.csi.storage.gke.io", key_parameter = "disk-encryption-kms-key", name = "balanced", parameters = { type = "pd-balanced" } }
  }

  assert {
    condition     = output.storage_classes != null && local.storage_keys == { gcp = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod/cryptoKeys/storage" }
    error_message = "Volumes must be encrypted with what Google Cloud made."
  }
}
