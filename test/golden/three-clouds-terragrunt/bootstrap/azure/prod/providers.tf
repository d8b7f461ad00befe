# azurerm has no default tags: every module takes these.
locals {
  tags = {
    Component   = "bootstrap"
    CostCenter  = "platform"
    Environment = "prod"
    ManagedBy   = "terraform"
    Owner       = "platform"
    Project     = "acme-platform"
  }
}

provider "azurerm" {
  storage_use_azuread = true
  subscription_id     = "00000000-1111-2222-3333-444444444444"
  tenant_id           = "55555555-6666-7777-8888-999999999999"

  # Here and in no other root: a pipeline that plans may register nothing.
  resource_providers_to_register = [
    "Microsoft.Compute",
    "Microsoft.ContainerService",
    "Microsoft.DBforPostgreSQL",
    "Microsoft.DataProtection",
    "Microsoft.Insights",
    "Microsoft.KeyVault",
    "Microsoft.ManagedIdentity",
    "Microsoft.Network",
    "Microsoft.OperationalInsights",
    "Microsoft.PolicyInsights",
    "Microsoft.Storage",
  ]

  features {
    key_vault {
      purge_soft_delete_on_destroy               = false
      purge_soft_deleted_certificates_on_destroy = false
      purge_soft_deleted_keys_on_destroy         = false
      purge_soft_deleted_secrets_on_destroy      = false
    }

    resource_group {
      prevent_deletion_if_contains_resources = true
    }

    # Firewalls shut out whoever plans.
    storage {
      data_plane_available = false
    }
  }
}
