# What this root takes from the states that are applied before it.

data "terraform_remote_state" "secrets" {
  backend = "azurerm"
  config = {
    container_name       = "tfstate"
    key                  = "environments/dev/azure/westeurope/secrets/terraform.tfstate"
    resource_group_name  = "acme-platform-dev-state"
    storage_account_name = "acmeplatformdetf80e38690"
    subscription_id      = "11111111-1111-4111-8111-111111111111"
    tenant_id            = "99999999-9999-4999-8999-999999999999"
    use_azuread_auth     = true
    use_oidc             = true
  }
}

data "terraform_remote_state" "cluster" {
  backend = "azurerm"
  config = {
    container_name       = "tfstate"
    key                  = "environments/dev/azure/westeurope/cluster/terraform.tfstate"
    resource_group_name  = "acme-platform-dev-state"
    storage_account_name = "acmeplatformdetf80e38690"
    subscription_id      = "11111111-1111-4111-8111-111111111111"
    tenant_id            = "99999999-9999-4999-8999-999999999999"
    use_azuread_auth     = true
    use_oidc             = true
  }
}
