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

run "no_way_around_entra" {
  command = plan

  assert {
    condition = length(setsubtract([
      "Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action",
      "Microsoft.ContainerService/managedClusters/runCommand/action",
      "Microsoft.Storage/storageAccounts/listAccountSas/action",
      "Microsoft.Storage/storageAccounts/listKeys/action",
      "Microsoft.Storage/storageAccounts/listServiceSas/action",
      "Microsoft.Storage/storageAccounts/regenerateKey/action",
    ], one(azurerm_role_definition.this["apply"].permissions).not_actions)) == 0
    error_message = "An apply must not take keys or credentials that know no identity."
  }

  assert {
    condition = alltrue([
      for action in concat(one(azurerm_role_definition.this["apply"].permissions).actions, tolist(one(azurerm_role_definition.this["apply"].permissions).data_actions)) :
      !can(regex("(?i)^\\*|roleAssignments|roleDefinitions|locks/delete|purge|keys/(delete|decrypt|encrypt|sign|unwrap|wrap)", action))
    ])
    error_message = "An apply must not rule, unlock, purge, or use and delete keys by this role."
  }
}

run "only_roles_of_the_modules_to_others_than_itself" {
  command = plan

  assert {
    condition = local.condition == join(" AND ", [
      for action, source in { delete = "Resource", write = "Request" } :
      "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/${action}'})) OR (@${source}[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${join(", ", sort(values(local.assignable_roles)))}} AND @${source}[Microsoft.Authorization/roleAssignments:PrincipalId] ForAnyOfAllValues:GuidNotEquals {11111111-1111-1111-1111-111111111111, 11111111-1111-1111-1111-111111111111}))"
    ])
    error_message = "The condition must name roles and pipelines, for new assignments and for old ones."
  }

  assert {
    condition     = azurerm_role_assignment.delegation.condition == local.condition && azurerm_role_assignment.delegation.condition_version == "2.0" && azurerm_role_assignment.delegation.role_definition_name == "Role Based Access Control Administrator"
    error_message = "Only with the condition may apply give roles."
  }

  # Owner, Contributor, User Access Administrator, Role Based Access Control
  # Administrator, and who owns blobs, keys, secrets and certificates.
  assert {
    condition = length(setintersection(values(local.assignable_roles), [
      "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "b24988ac-6180-42a0-ab88-20f7382dd24c", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
      "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", "14b46e9e-c2b7-41b4-b07b-48a6ebf60603", "a4417e6f-fecd-4de8-b567-7b0420556985",
    ])) == 0
    error_message = "No role may be given that rules, or that owns states or keys."
  }
}
