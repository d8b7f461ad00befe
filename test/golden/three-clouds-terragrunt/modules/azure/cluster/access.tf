locals {
  _grants = flatten([
    for key, entry in var.access_entries : [for role in entry.roles : { entry = key, role = role }]
  ])

  grants = { for grant in local._grants : "${grant.entry}/${grant.role}" => grant }

  # The roles of Kubernetes, as Azure calls them.
  # https://learn.microsoft.com/azure/aks/manage-azure-rbac
  role_names = {
    admin         = "Azure Kubernetes Service RBAC Admin"
    cluster-admin = "Azure Kubernetes Service RBAC Cluster Admin"
    edit          = "Azure Kubernetes Service RBAC Writer"
    view          = "Azure Kubernetes Service RBAC Reader"
  }

  # They stay in while Azure cannot be asked who has which role.
  administrators = sort([
    for entry in var.access_entries : entry.principal_id if contains(entry.roles, "cluster-admin") && entry.principal_type == "Group"
  ])

  viewers = toset([for grant in local._grants : grant.role if grant.role == "admin-view"])
}

# A plan of Helm releases reads Secrets and custom resources. No role of Azure shows
# them without the right to change them.
resource "azurerm_role_definition" "this" {
  for_each = local.viewers

  assignable_scopes = [azurerm_resource_group.this.id]
  name              = "${var.name}-${var.region}-${each.key}"
  scope             = azurerm_resource_group.this.id

  permissions {
    data_actions = ["Microsoft.ContainerService/managedClusters/*/read"]
  }
}

resource "azurerm_role_assignment" "access" {
  for_each = local.grants

  principal_id         = var.access_entries[each.value.entry].principal_id
  principal_type       = var.access_entries[each.value.entry].principal_type
  role_definition_id   = one([for role in azurerm_role_definition.this : role.role_definition_resource_id if each.value.role == "admin-view"])
  role_definition_name = lookup(local.role_names, each.value.role, null)
  scope                = azurerm_kubernetes_cluster.this.id
}

# To be told where the API server is. It gives no right inside.
resource "azurerm_role_assignment" "kubeconfig" {
  for_each = var.access_entries

  principal_id         = each.value.principal_id
  principal_type       = each.value.principal_type
  role_definition_name = "Azure Kubernetes Service Cluster User Role"
  scope                = azurerm_kubernetes_cluster.this.id
}
