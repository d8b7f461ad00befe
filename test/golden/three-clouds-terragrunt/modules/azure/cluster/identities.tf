# What runs in pods has identities of its own (workload identity): these are for the
# cluster itself.
resource "azurerm_user_assigned_identity" "control_plane" {
  location            = var.region
  name                = "${var.name}-control-plane"
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags
}

# It has no role: whoever has a registry gives it AcrPull there.
resource "azurerm_user_assigned_identity" "kubelet" {
  location            = var.region
  name                = "${var.name}-kubelet"
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags
}

locals {
  # AKS joins the vault by an endpoint that it makes itself: that is the way of the key.
  # https://learn.microsoft.com/azure/aks/api-server-vnet-integration
  # https://learn.microsoft.com/azure/aks/use-kms-etcd-encryption
  control_plane_roles = {
    api-server = { role = "Network Contributor", scope = var.network.subnet_ids.api_server }
    disks      = { role = "Reader", scope = azurerm_disk_encryption_set.this.id }
    key        = { role = "Key Vault Crypto User", scope = var.keys.cluster.resource_versionless_id }
    kubelet    = { role = "Managed Identity Operator", scope = azurerm_user_assigned_identity.kubelet.id }
    nodes      = { role = "Network Contributor", scope = var.network.subnet_ids.nodes }
    vault      = { role = "Key Vault Contributor", scope = replace(var.keys.cluster.resource_versionless_id, "//keys/[^/]+$/", "") }
  }
}

resource "azurerm_role_assignment" "control_plane" {
  for_each = local.control_plane_roles

  principal_id         = azurerm_user_assigned_identity.control_plane.principal_id
  principal_type       = "ServicePrincipal"
  role_definition_name = each.value.role
  scope                = each.value.scope
}
