terraform {
  backend "azurerm" {
    container_name       = "tfstate"
    key                  = "bootstrap/azure/dev/terraform.tfstate"
    resource_group_name  = "acme-platform-dev-state"
    storage_account_name = "acmeplatformdetf80e38690"
    subscription_id      = "11111111-1111-4111-8111-111111111111"
    tenant_id            = "99999999-9999-4999-8999-999999999999"
    use_azuread_auth     = true
    use_oidc             = true
  }
}
