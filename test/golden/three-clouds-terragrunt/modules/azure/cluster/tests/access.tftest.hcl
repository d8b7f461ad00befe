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

run "no_local_account" {
  command = plan

  assert {
    condition     = azurerm_kubernetes_cluster.this.local_account_disabled && azurerm_kubernetes_cluster.this.role_based_access_control_enabled && !azurerm_kubernetes_cluster.this.run_command_enabled
    error_message = "There must be no account and no way in beside Entra."
  }

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.azure_active_directory_role_based_access_control).azure_rbac_enabled && toset(one(azurerm_kubernetes_cluster.this.azure_active_directory_role_based_access_control).admin_group_object_ids) == toset(["44444444-4444-4444-4444-444444444444"])
    error_message = "Roles of Azure must decide, and administrators stay in without them."
  }

  assert {
    condition     = length(azurerm_role_definition.this) == 0
    error_message = "There must be no role that nobody has."
  }
}

run "roles" {
  command = plan

  variables {
    access_entries = {
      "ci/apply" = { principal_id = "11111111-1111-1111-1111-111111111111", principal_type = "ServicePrincipal", roles = ["cluster-admin"] }
      "ci/plan"  = { principal_id = "22222222-2222-2222-2222-222222222222", principal_type = "ServicePrincipal", roles = ["admin-view"] }
      developers = { principal_id = "33333333-3333-3333-3333-333333333333", roles = ["edit", "view"] }
      oncall     = { principal_id = "55555555-5555-5555-5555-555555555555", principal_type = "User", roles = ["admin"] }
      platform   = { principal_id = "44444444-4444-4444-4444-444444444444", roles = ["cluster-admin"] }
    }
  }

  assert {
    condition = { for grant, assignment in azurerm_role_assignment.access : grant => assignment.role_definition_name if grant != "ci/plan/admin-view" } == {
      "ci/apply/cluster-admin" = "Azure Kubernetes Service RBAC Cluster Admin"
      "developers/edit"        = "Azure Kubernetes Service RBAC Writer"
      "developers/view"        = "Azure Kubernetes Service RBAC Reader"
      "oncall/admin"           = "Azure Kubernetes Service RBAC Admin"
      "platform/cluster-admin" = "Azure Kubernetes Service RBAC Cluster Admin"
    }
    error_message = "Everybody must have the roles that were asked for."
  }

  assert {
    condition     = azurerm_role_assignment.access["ci/plan/admin-view"].role_definition_id == azurerm_role_definition.this["admin-view"].role_definition_resource_id
    error_message = "A plan must read everything."
  }

  assert {
    condition     = azurerm_role_definition.this["admin-view"].name == "acme-prod-westeurope-admin-view" && one(azurerm_role_definition.this["admin-view"].permissions).data_actions == toset(["Microsoft.ContainerService/managedClusters/*/read"]) && azurerm_role_definition.this["admin-view"].scope == azurerm_resource_group.this.id
    error_message = "And change nothing."
  }

  assert {
    condition     = { for name, assignment in azurerm_role_assignment.kubeconfig : name => "${assignment.principal_type} ${assignment.principal_id} ${assignment.role_definition_name}" } == { for name, entry in var.access_entries : name => "${entry.principal_type} ${entry.principal_id} Azure Kubernetes Service Cluster User Role" }
    error_message = "Everybody must be told where the API server is."
  }

  assert {
    condition     = alltrue([for assignment in concat(values(azurerm_role_assignment.access), values(azurerm_role_assignment.kubeconfig)) : assignment.scope == azurerm_kubernetes_cluster.this.id])
    error_message = "Rights must hold for this cluster alone."
  }

  assert {
    condition     = local.administrators == tolist(["44444444-4444-4444-4444-444444444444"])
    error_message = "Only groups stay in without the roles of Azure."
  }
}

run "control_plane" {
  command = plan

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.identity).type == "UserAssigned" && one(azurerm_kubernetes_cluster.this.identity).identity_ids == toset([azurerm_user_assigned_identity.control_plane.id])
    error_message = "The control plane must have one identity, which has its rights before the cluster is there."
  }

  assert {
    condition     = azurerm_user_assigned_identity.control_plane.name == "acme-prod-control-plane" && azurerm_user_assigned_identity.kubelet.name == "acme-prod-kubelet" && azurerm_user_assigned_identity.disks.name == "acme-prod-disks"
    error_message = "Each part must have an identity of its own."
  }

  assert {
    condition = { for key, assignment in azurerm_role_assignment.control_plane : key => "${assignment.role_definition_name} on ${assignment.scope}" } == {
      api-server = "Network Contributor on ${var.network.subnet_ids.api_server}"
      disks      = "Reader on ${azurerm_disk_encryption_set.this.id}"
      key        = "Key Vault Crypto User on ${var.keys.cluster.resource_versionless_id}"
      kubelet    = "Managed Identity Operator on ${azurerm_user_assigned_identity.kubelet.id}"
      nodes      = "Network Contributor on ${var.network.subnet_ids.nodes}"
      vault      = "Key Vault Contributor on /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/acme-prod-westeurope-secrets/providers/Microsoft.KeyVault/vaults/acme-prod"
    }
    error_message = "The control plane may use what it works with, and nothing else."
  }
}

run "nodes_and_disks" {
  command = plan

  assert {
    condition     = one(azurerm_kubernetes_cluster.this.kubelet_identity).user_assigned_identity_id == azurerm_user_assigned_identity.kubelet.id && output.kubelet_identity == { client_id = azurerm_user_assigned_identity.kubelet.client_id, id = azurerm_user_assigned_identity.kubelet.id, principal_id = azurerm_user_assigned_identity.kubelet.principal_id }
    error_message = "Nodes must have an identity that registries are told of."
  }

  assert {
    condition     = azurerm_role_assignment.disks.role_definition_name == "Key Vault Crypto Service Encryption User" && azurerm_role_assignment.disks.scope == var.keys.storage.resource_versionless_id
    error_message = "Disks may use the key for storage and no other."
  }
}
