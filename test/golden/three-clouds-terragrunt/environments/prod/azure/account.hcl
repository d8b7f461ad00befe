# prod on Azure: its subscription, where its states lie (bootstrap/azure/prod), and what its resources are tagged with.
locals {
  cloud     = "azure"
  id        = "00000000-1111-2222-3333-444444444444"
  tenant_id = "55555555-6666-7777-8888-999999999999"

  backend = "azurerm"

  state = {
    container_name       = "tfstate"
    resource_group_name  = "acme-platform-prod-state"
    storage_account_name = "acmeplatformprtf98438937"
    subscription_id      = "00000000-1111-2222-3333-444444444444"
    tenant_id            = "55555555-6666-7777-8888-999999999999"
    use_azuread_auth     = true
    use_oidc             = true
  }

  tags = {
    CostCenter  = "platform"
    Environment = "prod"
    ManagedBy   = "terraform"
    Owner       = "platform"
    Project     = "acme-platform"
  }

  # Names the component; root.hcl adds it.
  component_tag = "Component"
}
