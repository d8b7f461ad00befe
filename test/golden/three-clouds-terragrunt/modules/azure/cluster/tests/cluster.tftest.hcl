mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  kubernetes_version = "1.36"
  name               = "acme-prod"
  region             = "westeurope"

  access_entries = {
    platform = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["cluster-admin"] }
  }

  keys = {
    cluster = {
      id                      = "https://acme-prod.vault.azure.net/keys/cluster/0123456789abcdef0123456789abcdef"
      resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-secrets/providers/Microsoft.KeyVault/vaults/acme-prod/keys/cluster"
    }
    storage = {
      resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-secrets/providers/Microsoft.KeyVault/vaults/acme-prod/keys/storage"
      versionless_id          = "https://acme-prod.vault.azure.net/keys/storage"
    }
  }

  network = {
    availability_zones = ["1", "2", "3"]
    cidr               = "10.1.0.0/16"
    egress_ips         = { regional = "203.0.113.1" }
    id                 = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod"
    subnet_ids = {
      api_server = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod/subnets/api-server"
      nodes      = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-network/providers/Microsoft.Network/virtualNetworks/acme-prod/subnets/nodes"
    }
  }
}

run "kubernetes" {
  command = plan

  assert {
    condition     = azurerm_kubernetes_cluster.this.name == "acme-prod" && azurerm_kubernetes_cluster.this.kubernetes_version == "1.36" && azurerm_kubernetes_cluster.this.dns_prefix == "acme-prod"
    error_message = "The cluster must have the name and version that were asked for."
  }

  assert {
    condition     = azurerm_kubernetes_cluster.this.sku_tier == "Standard"
    error_message = "Production has an SLA, which Free has not."
  }

  assert {
    condition     = azurerm_kubernetes_cluster.this.resource_group_name == "acme-prod-westeurope-cluster" && azurerm_kubernetes_cluster.this.node_resource_group == "acme-prod-westeurope-nodes" && azurerm_kubernetes_cluster.this.location == "westeurope"
    error_message = "Both resource groups must be called after environment and region."
  }

  assert {
    condition     = azurerm_kubernetes_cluster.this.oidc_issuer_enabled && azurerm_kubernetes_cluster.this.workload_identity_enabled
    error_message = "Workloads must be able to prove themselves with a token of this cluster."
  }

  assert {
    condition     = azurerm_kubernetes_cluster.this.azure_policy_enabled && azurerm_kubernetes_cluster.this.cost_analysis_enabled && azurerm_kubernetes_cluster.this.image_cleaner_enabled && azurerm_kubernetes_cluster.this.image_cleaner_interval_hours == 168
    error_message = "Policies must be watched, costs be known by namespace, and old images go each week."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.key_vault_secrets_provider).secret_rotation_enabled && one(azurerm_kubernetes_cluster.this.key_vault_secrets_provider).secret_rotation_interval == "2m"
    error_message = "Secrets that pods mount must follow the vault."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.node_provisioning_profile).mode == "Manual"
    error_message = "There must be no machine outside of a pool."
  }
}

run "private_endpoint" {
  command = plan

  assert {
    condition     = azurerm_kubernetes_cluster.this.private_cluster_enabled && !azurerm_kubernetes_cluster.this.private_cluster_public_fqdn_enabled && azurerm_kubernetes_cluster.this.private_dns_zone_id == "System"
    error_message = "Without public_cidrs the API server must have no public address and no public name."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.api_server_access_profile).authorized_ip_ranges == null
    error_message = "AKS refuses ranges where there is no public address."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.api_server_access_profile).virtual_network_integration_enabled && one(azurerm_kubernetes_cluster.this.api_server_access_profile).subnet_id == var.network.subnet_ids.api_server
    error_message = "The API server must lie in a subnet of its own."
  }

  assert {
    condition     = output.endpoint == "https://mock.privatelink.westeurope.azmk8s.io"
    error_message = "The address must be the one that answers."
  }
}

run "restricted_endpoint" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["198.51.0.0/16", "203.0.113.7/32"] }
  }

  assert {
    condition     = !azurerm_kubernetes_cluster.this.private_cluster_enabled && azurerm_kubernetes_cluster.this.private_dns_zone_id != "System"
    error_message = "A public API server has no zone of its own."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.api_server_access_profile).authorized_ip_ranges == toset(["198.51.0.0/16", "203.0.113.7/32"])
    error_message = "The public address must admit these ranges and no other."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.api_server_access_profile).virtual_network_integration_enabled && one(azurerm_kubernetes_cluster.this.api_server_access_profile).subnet_id == var.network.subnet_ids.api_server
    error_message = "Nodes must use the private address although there is a public one."
  }

  assert {
    condition     = output.endpoint == "https://mock.hcp.westeurope.azmk8s.io"
    error_message = "The address must be the one that answers."
  }
}

run "encryption" {
  command = plan

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.key_management_service).key_vault_key_id == var.keys.cluster.id && one(azurerm_kubernetes_cluster.this.key_management_service).key_vault_network_access == "Private"
    error_message = "Secrets in the cluster must be encrypted with their own key, in a vault without public side."
  }

  assert {
    condition     = azurerm_kubernetes_cluster.this.disk_encryption_set_id == azurerm_disk_encryption_set.this.id && output.disk_encryption_set_id == azurerm_disk_encryption_set.this.id
    error_message = "Disks of nodes and volumes must be encrypted with our key."
  }

  assert {
    condition     = azurerm_disk_encryption_set.this.key_vault_key_id == var.keys.storage.versionless_id && azurerm_disk_encryption_set.this.auto_key_rotation_enabled && azurerm_disk_encryption_set.this.encryption_type == "EncryptionAtRestWithCustomerKey"
    error_message = "Disks must follow the rotation of the key for storage."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.default_node_pool).host_encryption_enabled
    error_message = "Caches and temporary disks must be encrypted too."
  }
}

run "outputs" {
  command = plan

  assert {
    condition     = output.id == azurerm_kubernetes_cluster.this.id && output.certificate_authority == "bW9jaw=="
    error_message = "Providers of other roots must find the API server and its certificate."
  }

  assert {
    condition     = output.name == "acme-prod" && output.network_id == var.network.id && output.region == "westeurope" && output.version == "1.36" && output.service_cidr == "172.20.0.0/16" && output.resource_group_name == "acme-prod-westeurope-cluster"
    error_message = "Roles and controllers must learn where the cluster is."
  }

  assert {
    condition     = output.oidc_provider == { issuer = "https://westeurope.oic.prod-aks.azure.com/mock/" }
    error_message = "Identities must find the issuer."
  }
}

run "tags" {
  command = plan

  variables {
    tags = { Project = "acme" }
  }

  assert {
    condition     = alltrue([for tags in [azurerm_disk_encryption_set.this.tags, azurerm_kubernetes_cluster.this.tags, azurerm_log_analytics_workspace.this.tags, azurerm_resource_group.this.tags, azurerm_user_assigned_identity.control_plane.tags, azurerm_user_assigned_identity.disks.tags, azurerm_user_assigned_identity.kubelet.tags, one(azurerm_kubernetes_cluster.this.default_node_pool).tags] : tags == tomap({ Project = "acme" })])
    error_message = "Everything must bear the tags."
  }
}
