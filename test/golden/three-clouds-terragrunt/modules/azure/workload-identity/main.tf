locals {
  # As long as a credential may be called. The subject below has all of it.
  credential = substr("${var.cluster.name}-${var.namespace}-${var.service_account}", 0, 120)
}

resource "azurerm_user_assigned_identity" "this" {
  location            = var.region
  name                = var.name
  resource_group_name = var.resource_group

  tags = var.tags
}

resource "azurerm_role_assignment" "this" {
  for_each = var.roles

  principal_id         = azurerm_user_assigned_identity.this.principal_id
  principal_type       = "ServicePrincipal"
  role_definition_name = each.value.role
  scope                = each.value.scope
}

# https://learn.microsoft.com/azure/aks/workload-identity-overview
resource "azurerm_federated_identity_credential" "this" {
  audience                  = ["api://AzureADTokenExchange"]
  issuer                    = var.cluster.issuer
  name                      = local.credential
  subject                   = "system:serviceaccount:${var.namespace}:${var.service_account}"
  user_assigned_identity_id = azurerm_user_assigned_identity.this.id

  # A pod that starts with an identity without rights fails until it tries again.
  depends_on = [azurerm_role_assignment.this]
}
