# What this root takes from the states that are applied before it.

data "terraform_remote_state" "secrets" {
  backend = "azurerm"
  config = {
    container_name       = "tfstate"
    key                  = "environments/prod/azure/westeurope/secrets/terraform.tfstate"
    resource_group_name  = "acme-platform-prod-state"
    storage_account_name = "acmeplatformprtf90da0a19"
    subscription_id      = "33333333-3333-4333-8333-333333333333"
    tenant_id            = "99999999-9999-4999-8999-999999999999"
    use_azuread_auth     = true
    use_oidc             = true
  }
}

data "terraform_remote_state" "cluster" {
  backend = "azurerm"
  config = {
    container_name       = "tfstate"
    key                  = "environments/prod/azure/westeurope/cluster/terraform.tfstate"
    resource_group_name  = "acme-platform-prod-state"
    storage_account_name = "acmeplatformprtf90da0a19"
    subscription_id      = "33333333-3333-4333-8333-333333333333"
    tenant_id            = "99999999-9999-4999-8999-999999999999"
    use_azuread_auth     = true
    use_oidc             = true
  }
}
