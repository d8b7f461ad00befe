# What this root takes from the states that are applied before it.

data "terraform_remote_state" "secrets" {
  backend = "azurerm"
  config = {
    container_name       = "tfstate"
    key                  = "environments/staging/azure/westeurope/secrets/terraform.tfstate"
    resource_group_name  = "acme-platform-staging-state"
    storage_account_name = "acmeplatformsttfddacc57a"
    subscription_id      = "22222222-2222-4222-8222-222222222222"
    tenant_id            = "99999999-9999-4999-8999-999999999999"
    use_azuread_auth     = true
    use_oidc             = true
  }
}

data "terraform_remote_state" "cluster" {
  backend = "azurerm"
  config = {
    container_name       = "tfstate"
    key                  = "environments/staging/azure/westeurope/cluster/terraform.tfstate"
    resource_group_name  = "acme-platform-staging-state"
    storage_account_name = "acmeplatformsttfddacc57a"
    subscription_id      = "22222222-2222-4222-8222-222222222222"
    tenant_id            = "99999999-9999-4999-8999-999999999999"
    use_azuread_auth     = true
    use_oidc             = true
  }
}
