mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster         = { issuer = "https://westeurope.oic.prod-aks.azure.com/mock/", name = "acme-prod" }
  name            = "acme-prod-orders"
  namespace       = "shop"
  region          = "westeurope"
  resource_group  = "acme-prod-westeurope-orders"
  service_account = "orders"

  roles = {
    queue = { role = "Azure Service Bus Data Receiver", scope = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.ServiceBus/namespaces/acme/queues/orders" }
  }
}

run "one_service_account" {
  command = plan

  assert {
    condition     = azurerm_federated_identity_credential.this.issuer == "https://westeurope.oic.prod-aks.azure.com/mock/" && azurerm_federated_identity_credential.this.subject == "system:serviceaccount:shop:orders" && azurerm_federated_identity_credential.this.audience == tolist(["api://AzureADTokenExchange"])
    error_message = "The identity must be for one service account in one namespace of one cluster."
  }

  assert {
    condition     = azurerm_federated_identity_credential.this.user_assigned_identity_id == azurerm_user_assigned_identity.this.id && azurerm_federated_identity_credential.this.name == "acme-prod-shop-orders"
    error_message = "The credential must belong to the identity, and say whose it is."
  }

  assert {
    condition     = azurerm_user_assigned_identity.this.name == "acme-prod-orders" && azurerm_user_assigned_identity.this.location == "westeurope" && azurerm_user_assigned_identity.this.resource_group_name == "acme-prod-westeurope-orders"
    error_message = "The identity must be where it was asked for."
  }
}

run "only_the_rights_that_were_given" {
  command = plan

  variables {
    tags = { Project = "acme" }
  }

  assert {
    condition     = { for key, role in azurerm_role_assignment.this : key => [role.role_definition_name, role.scope, role.principal_type] } == { queue = [var.roles["queue"].role, var.roles["queue"].scope, "ServicePrincipal"] }
    error_message = "The rights must be those that were given."
  }

  assert {
    condition     = azurerm_role_assignment.this["queue"].principal_id == azurerm_user_assigned_identity.this.principal_id && azurerm_user_assigned_identity.this.tags == tomap({ Project = "acme" })
    error_message = "They must be given to the identity, which carries the tags."
  }

  assert {
    condition     = tomap(output.roles) == var.roles && output.client_id == azurerm_user_assigned_identity.this.client_id && output.principal_id == azurerm_user_assigned_identity.this.principal_id && output.subject == "acme-prod/shop/orders"
    error_message = "The outputs must name the identity, its rights and its pods."
  }
}

run "refuses_what_is_no_name" {
  command = plan

  variables {
    cluster         = { issuer = "westeurope.oic.prod-aks.azure.com", name = "acme-prod" }
    name            = "Orders"
    namespace       = "shop_1"
    region          = "West Europe"
    resource_group  = "acme prod"
    service_account = "*"
    tags            = { for number in range(51) : "tag${number}" => "x" }
  }

  expect_failures = [var.cluster, var.name, var.namespace, var.region, var.resource_group, var.service_account, var.tags]
}

run "refuses_rights_on_a_subscription" {
  command = plan

  variables {
    roles = { all = { role = "Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000001" } }
  }

  expect_failures = [var.roles]
}

run "refuses_roles_without_end" {
  command = plan

  variables {
    roles = { all = { role = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock" } }
  }

  expect_failures = [var.roles]
}
