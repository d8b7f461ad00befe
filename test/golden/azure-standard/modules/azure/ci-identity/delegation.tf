locals {
  # Roles that the modules give to identities. None of them gives more than apply
  # has, none reaches states, and none lets others in. A module that needs another
  # one adds it here.
  # https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
  assignable_roles = {
    "AcrPull"                                                    = "7f951dda-4ed3-4680-a7ca-43fe172d538d"
    "AppGw for Containers Configuration Manager"                 = "fbc52c3f-28ad-4303-a892-8a056630b8f1"
    "Azure Kubernetes Service Cluster User Role"                 = "4abbcc35-e782-43d8-92c5-2d3f1bd2253f"
    "Azure Kubernetes Service RBAC Admin"                        = "3498e952-d568-435e-9b2c-8d77e338d7f7"
    "Azure Kubernetes Service RBAC Cluster Admin"                = "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b"
    "Azure Kubernetes Service RBAC Reader"                       = "7f6c6a51-bcf8-42ba-9220-52d62157d7db"
    "Azure Kubernetes Service RBAC Writer"                       = "a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb"
    "DNS Zone Contributor"                                       = "befefa01-2a29-4197-83a8-272ff33ce314"
    "Key Vault Certificate User"                                 = "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba"
    "Key Vault Contributor"                                      = "f25e0fa2-a7c8-4377-a976-54943a77a395"
    "Key Vault Crypto Service Encryption User"                   = "e147488a-f6f5-4113-8e2d-b22465e65bf6"
    "Key Vault Crypto User"                                      = "12338af0-0e69-4776-bea7-57ae8d297424"
    "Key Vault Secrets User"                                     = "4633458b-17de-408a-b874-0445c86b69e6"
    "Managed Identity Operator"                                  = "f1a07417-d97a-45cb-824c-7a7467783830"
    "Network Contributor"                                        = "4d97b98b-1d4f-4787-a291-c67834d212e7"
    "PostgreSQL Flexible Server Long Term Retention Backup Role" = "c088a766-074b-43ba-90d4-1fb21feae531"
    "Private DNS Zone Contributor"                               = "b12aa53e-6015-4669-85d0-8515ebb3ae7f"
    "Reader"                                                     = "acdd72a7-3385-48ef-bd42-f606fba81ae7"
  }

  _assignments = "Microsoft.Authorization/roleAssignments"
  _roles       = join(", ", sort(values(local.assignable_roles)))
  _pipelines   = join(", ", [for purpose in ["apply", "plan"] : azurerm_user_assigned_identity.this[purpose].principal_id])

  # Of a new assignment the request is judged, of an old one what is there.
  condition = join(" AND ", [
    for action, source in { delete = "Resource", write = "Request" } : join(" OR ", [
      "((!(ActionMatches{'${local._assignments}/${action}'}))",
      "(@${source}[${local._assignments}:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${local._roles}} AND @${source}[${local._assignments}:PrincipalId] ForAnyOfAllValues:GuidNotEquals {${local._pipelines}}))",
    ])
  ])
}

# Modules give roles to the identities that they make. The condition keeps apply
# from giving any other role, and from giving itself even one of these.
resource "azurerm_role_assignment" "delegation" {
  condition            = local.condition
  condition_version    = "2.0"
  principal_id         = azurerm_user_assigned_identity.this["apply"].principal_id
  principal_type       = "ServicePrincipal"
  role_definition_name = "Role Based Access Control Administrator"
  scope                = local._subscription
}
