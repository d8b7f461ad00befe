# What this root takes from the states that are applied before it.

data "terraform_remote_state" "secrets" {
  backend = "azurerm"
  config = {
    container_name       = "tfstate"
    key                  = "environments/prod/azure/westeurope/secrets/terraform.tfstate"
    resource_group_name  = "acme-platform-prod-state"
    storage_account_name = "acmeplatformprtf98438937"
    subscription_id      = "00000000-1111-2222-3333-444444444444"
    tenant_id            = "55555555-6666-7777-8888-999999999999"
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
    storage_account_name = "acmeplatformprtf98438937"
    subscription_id      = "00000000-1111-2222-3333-444444444444"
    tenant_id            = "55555555-6666-7777-8888-999999999999"
    use_azuread_auth     = true
    use_oidc             = true
  }
}
