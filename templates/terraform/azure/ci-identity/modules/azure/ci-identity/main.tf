locals {
  _subscription = "/subscriptions/${var.subscription_id}"

  # GitHub puts the environment of the job in the subject: who may approve there
  # decides who becomes the apply identity. Pull requests only ever plan.
  subjects = {
    apply = "repo:${var.repository}:environment:${var.environment}"
    plan  = "repo:${var.repository}:environment:${var.environment}-plan"
  }
}

resource "azurerm_resource_group" "this" {
  location = var.region
  name     = "${var.name}-${var.region}-ci"

  tags = var.tags
}

resource "azurerm_user_assigned_identity" "this" {
  for_each = local.subjects

  location            = azurerm_resource_group.this.location
  name                = "${var.name}-ci-${each.key}"
  resource_group_name = azurerm_resource_group.this.name

  tags = var.tags
}

resource "azurerm_federated_identity_credential" "this" {
  for_each = local.subjects

  audience                  = ["api://AzureADTokenExchange"]
  issuer                    = "https://token.actions.githubusercontent.com"
  name                      = "github"
  subject                   = each.value
  user_assigned_identity_id = azurerm_user_assigned_identity.this[each.key].id
}

# Whoever could change these identities could let another workflow in. Pipelines
# make identities, so only a lock keeps them away from their own.
resource "azurerm_management_lock" "this" {
  lock_level = "ReadOnly"
  name       = "pipeline-identities"
  notes      = "Who may change ${var.name} from a workflow. Remove the lock to change it; the next apply of the bootstrap puts it back."
  scope      = azurerm_resource_group.this.id

  depends_on = [azurerm_federated_identity_credential.this]
}

# What lies in the subscription, but no content of vaults, accounts or clusters.
resource "azurerm_role_assignment" "reader" {
  for_each = azurerm_user_assigned_identity.this

  principal_id         = each.value.principal_id
  principal_type       = "ServicePrincipal"
  role_definition_name = "Reader"
  scope                = local._subscription
}

resource "azurerm_role_assignment" "read" {
  for_each = azurerm_user_assigned_identity.this

  principal_id       = each.value.principal_id
  principal_type     = "ServicePrincipal"
  role_definition_id = azurerm_role_definition.this["read"].role_definition_resource_id
  scope              = local._subscription
}

resource "azurerm_role_assignment" "state" {
  for_each = azurerm_user_assigned_identity.this

  principal_id       = each.value.principal_id
  principal_type     = "ServicePrincipal"
  role_definition_id = azurerm_role_definition.this["state"].role_definition_resource_id
  scope              = var.state_container_id
}

resource "azurerm_role_assignment" "apply" {
  principal_id       = azurerm_user_assigned_identity.this["apply"].principal_id
  principal_type     = "ServicePrincipal"
  role_definition_id = azurerm_role_definition.this["apply"].role_definition_resource_id
  scope              = local._subscription
}
