# Values that azurerm checks before it believes them: ids must parse, and
# principals must be UUIDs. Everything else may stay random.

mock_resource "azurerm_data_protection_backup_policy_postgresql_flexible_server" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.DataProtection/backupVaults/mock/backupPolicies/mock"
  }
}

mock_resource "azurerm_data_protection_backup_vault" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.DataProtection/backupVaults/mock"
  }
}

mock_resource "azurerm_disk_encryption_set" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Compute/diskEncryptionSets/mock"
  }
}

mock_resource "azurerm_dns_zone" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/dnsZones/mock.example.com"
  }
}

mock_resource "azurerm_key_vault" {
  defaults = {
    id        = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock"
    vault_uri = "https://mock.vault.azure.net/"
  }
}

mock_resource "azurerm_key_vault_certificate" {
  defaults = {
    id                    = "https://mock.vault.azure.net/certificates/mock/0123456789abcdef0123456789abcdef"
    versionless_secret_id = "https://mock.vault.azure.net/secrets/mock"
  }
}

mock_resource "azurerm_key_vault_key" {
  defaults = {
    id                      = "https://mock.vault.azure.net/keys/mock/0123456789abcdef0123456789abcdef"
    resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock/keys/mock"
    versionless_id          = "https://mock.vault.azure.net/keys/mock"
  }
}

mock_resource "azurerm_key_vault_secret" {
  defaults = {
    id                      = "https://mock.vault.azure.net/secrets/mock/0123456789abcdef0123456789abcdef"
    resource_versionless_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock/secrets/mock"
    versionless_id          = "https://mock.vault.azure.net/secrets/mock"
  }
}

mock_resource "azurerm_kubernetes_cluster" {
  defaults = {
    id              = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.ContainerService/managedClusters/mock"
    fqdn            = "mock.hcp.westeurope.azmk8s.io"
    kube_config     = [{ client_certificate = "", client_key = "", cluster_ca_certificate = "bW9jaw==", host = "https://mock.hcp.westeurope.azmk8s.io:443", password = null, username = "" }]
    oidc_issuer_url = "https://westeurope.oic.prod-aks.azure.com/mock/"
    private_fqdn    = "mock.privatelink.westeurope.azmk8s.io"
  }
}

mock_resource "azurerm_kubernetes_cluster_node_pool" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.ContainerService/managedClusters/mock/agentPools/mock"
  }
}

mock_resource "azurerm_log_analytics_workspace" {
  defaults = {
    id           = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.OperationalInsights/workspaces/mock"
    workspace_id = "11111111-1111-1111-1111-111111111111"
  }
}

mock_resource "azurerm_nat_gateway" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/natGateways/mock"
  }
}

mock_resource "azurerm_network_security_group" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/networkSecurityGroups/mock"
  }
}

mock_resource "azurerm_postgresql_flexible_server" {
  defaults = {
    id   = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.DBforPostgreSQL/flexibleServers/mock"
    fqdn = "mock.postgres.database.azure.com"
  }
}

mock_resource "azurerm_private_dns_zone" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/mock.internal"
  }
}

mock_resource "azurerm_public_ip" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/publicIPAddresses/mock"
  }
}

mock_resource "azurerm_resource_group" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock"
  }
}

mock_resource "azurerm_role_definition" {
  defaults = {
    id                          = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/44444444-4444-4444-8444-444444444444|/subscriptions/00000000-0000-0000-0000-000000000001"
    role_definition_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/44444444-4444-4444-8444-444444444444"
  }
}

mock_resource "azurerm_storage_account" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Storage/storageAccounts/mock"
  }
}

mock_resource "azurerm_storage_container" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Storage/storageAccounts/mock/blobServices/default/containers/mock"
  }
}

mock_resource "azurerm_subnet" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/mock"
  }
}

mock_resource "azurerm_user_assigned_identity" {
  defaults = {
    id           = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mock"
    client_id    = "11111111-1111-1111-1111-111111111111"
    principal_id = "11111111-1111-1111-1111-111111111111"
  }
}

mock_resource "azurerm_virtual_network" {
  defaults = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock"
  }
}
