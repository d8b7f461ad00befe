locals {
  # What a refresh asks for beyond Reader. A cluster is read with its address,
  # and a secret with its value, also where no state keeps it. Releases of Helm
  # are Secrets of the cluster.
  _read = {
    actions = ["Microsoft.ContainerService/managedClusters/listClusterUserCredential/action"]
    data_actions = [
      "Microsoft.ContainerService/managedClusters/*/read",
      "Microsoft.KeyVault/vaults/certificates/read",
      "Microsoft.KeyVault/vaults/keyrotationpolicies/read",
      "Microsoft.KeyVault/vaults/keys/read",
      "Microsoft.KeyVault/vaults/secrets/getSecret/action",
      "Microsoft.KeyVault/vaults/secrets/readMetadata/action",
    ]
  }

  # A lock is a lease on the state itself, and the first plan of a root writes
  # its empty state. No state and no earlier version is ever deleted.
  _state = {
    actions = ["Microsoft.Storage/storageAccounts/blobServices/containers/read"]
    data_actions = [
      "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action",
      "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
      "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
    ]
    scopes = [regex("^/subscriptions/[^/]+", var.state_container_id)]
  }

  # Locks are set and never removed, and keys made and never deleted: whoever
  # gives an environment up does that himself.
  _apply = {
    actions = concat([for service in var.services : "${service}/*"], [
      "Microsoft.Authorization/locks/write",
      "Microsoft.Resources/deployments/*",
      "Microsoft.Resources/subscriptions/resourceGroups/delete",
      "Microsoft.Resources/subscriptions/resourceGroups/write",
    ])
    data_actions = concat(
      ["Microsoft.ContainerService/managedClusters/*", "Microsoft.KeyVault/vaults/keyrotationpolicies/write"],
      [for action in ["create", "import", "recover", "update"] : "Microsoft.KeyVault/vaults/certificates/${action}/action"],
      [for action in ["create", "recover", "rotate", "update"] : "Microsoft.KeyVault/vaults/keys/${action}/action"],
      [for action in ["recover", "setSecret", "update"] : "Microsoft.KeyVault/vaults/secrets/${action}/action"],
      [for kind in ["certificates", "secrets"] : "Microsoft.KeyVault/vaults/${kind}/delete"],
    )

    # Ways around Entra, and what nobody could bring back.
    not_actions = [
      "Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action",
      "Microsoft.ContainerService/managedClusters/runCommand/action",
      "Microsoft.KeyVault/locations/deletedVaults/purge/action",
      "Microsoft.Storage/storageAccounts/listAccountSas/action",
      "Microsoft.Storage/storageAccounts/listKeys/action",
      "Microsoft.Storage/storageAccounts/listServiceSas/action",
      "Microsoft.Storage/storageAccounts/regenerateKey/action",
    ]
  }

  # What a role is unless it says otherwise.
  _role = { not_actions = [], scopes = [local._subscription] }
  roles = { for purpose, role in { apply = local._apply, read = local._read, state = local._state } : purpose => merge(local._role, role) }
}

resource "azurerm_role_definition" "this" {
  for_each = local.roles

  assignable_scopes = each.value.scopes
  name              = "${var.name}-ci-${each.key}"
  scope             = one(each.value.scopes)

  permissions {
    actions      = each.value.actions
    data_actions = each.value.data_actions
    not_actions  = each.value.not_actions
  }
}
