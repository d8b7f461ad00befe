mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

variables {
  environment        = "dev"
  name               = "acme-dev"
  region             = "westeurope"
  repository         = "acme/platform"
  services           = ["Microsoft.KeyVault", "Microsoft.Network"]
  state_container_id = "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/acme-dev-westeurope-state/providers/Microsoft.Storage/storageAccounts/acmedevtfstate/blobServices/default/containers/tfstate"
  subscription_id    = "11111111-1111-4111-8111-111111111111"
}

run "only_this_repository_and_environment" {
  command = plan

  assert {
    condition = { for purpose, identity in azurerm_user_assigned_identity.this : identity.name => azurerm_federated_identity_credential.this[purpose].subject } == {
      acme-dev-ci-apply = "repo:acme/platform:environment:dev"
      acme-dev-ci-plan  = "repo:acme/platform:environment:dev-plan"
    }
    error_message = "Each identity must trust exactly one subject."
  }

  assert {
    condition     = alltrue([for credential in azurerm_federated_identity_credential.this : credential.issuer == "https://token.actions.githubusercontent.com" && credential.audience == tolist(["api://AzureADTokenExchange"])])
    error_message = "Only GitHub Actions may sign in, with tokens for Azure."
  }

  assert {
    condition     = azurerm_management_lock.this.lock_level == "ReadOnly" && azurerm_management_lock.this.scope == azurerm_resource_group.this.id && azurerm_resource_group.this.name == "acme-dev-westeurope-ci"
    error_message = "Pipelines must not change their own identities."
  }
}

run "another_environment_trusts_nobody_of_this_one" {
  command = plan

  variables {
    environment        = "prod"
    name               = "acme-prod"
    state_container_id = "/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/acme-prod-westeurope-state/providers/Microsoft.Storage/storageAccounts/acmeprodtfstate/blobServices/default/containers/tfstate"
    subscription_id    = "22222222-2222-4222-8222-222222222222"
  }

  assert {
    condition     = length(setintersection([for credential in azurerm_federated_identity_credential.this : credential.subject], ["repo:acme/platform:environment:dev", "repo:acme/platform:environment:dev-plan"])) == 0
    error_message = "No subject may belong to two environments."
  }

  assert {
    condition = alltrue([
      for assignment in concat(values(azurerm_role_assignment.read), values(azurerm_role_assignment.reader), values(azurerm_role_assignment.state), [azurerm_role_assignment.apply, azurerm_role_assignment.delegation]) : startswith(assignment.scope, "/subscriptions/22222222-2222-4222-8222-222222222222")
    ])
    error_message = "Rights must end at the subscription of the environment."
  }
}

run "a_plan_only_reads" {
  command = plan

  assert {
    condition     = azurerm_role_assignment.reader["plan"].role_definition_name == "Reader" && azurerm_role_assignment.reader["plan"].scope == "/subscriptions/11111111-1111-4111-8111-111111111111"
    error_message = "A plan must see what lies in the subscription."
  }

  assert {
    condition = alltrue([
      for action in concat(one(azurerm_role_definition.this["read"].permissions).actions, tolist(one(azurerm_role_definition.this["read"].permissions).data_actions)) :
      endswith(action, "/read") || contains(["getSecret/action", "listClusterUserCredential/action", "readMetadata/action"], join("/", slice(split("/", action), length(split("/", action)) - 2, length(split("/", action)))))
    ])
    error_message = "What a plan has beyond Reader must read and no more."
  }
}

run "states_are_written_and_never_deleted" {
  command = plan

  assert {
    condition     = alltrue([for assignment in azurerm_role_assignment.state : assignment.scope == var.state_container_id])
    error_message = "Only the container of this environment may be reached."
  }

  assert {
    condition = toset(one(azurerm_role_definition.this["state"].permissions).data_actions) == toset([
      for action in ["add/action", "read", "write"] : "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/${action}"
    ])
    error_message = "Pipelines must read, write and lease states, and delete none."
  }

  assert {
    condition     = azurerm_role_definition.this["state"].assignable_scopes == tolist(["/subscriptions/11111111-1111-4111-8111-111111111111"])
    error_message = "The role must be known where the states lie."
  }
}

run "an_apply_changes_the_components" {
  command = plan

  assert {
    condition     = toset([for action in one(azurerm_role_definition.this["apply"].permissions).actions : action if endswith(action, "/*")]) == toset(["Microsoft.KeyVault/*", "Microsoft.Network/*", "Microsoft.Resources/deployments/*"])
    error_message = "An apply must use the services that were named and no other."
  }

  assert {
    condition     = azurerm_role_assignment.apply.principal_id == azurerm_user_assigned_identity.this["apply"].principal_id && azurerm_role_assignment.apply.role_definition_id == azurerm_role_definition.this["apply"].role_definition_resource_id
    error_message = "The apply identity must have the role."
  }

  assert {
    condition     = alltrue([for role in azurerm_role_definition.this : role.scope == "/subscriptions/11111111-1111-4111-8111-111111111111" && startswith(role.name, "acme-dev-ci-")])
    error_message = "Roles must belong to the environment, also by name: it is unique in the tenant."
  }
}
