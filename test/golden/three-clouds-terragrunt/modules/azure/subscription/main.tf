locals {
  features = { for feature in var.features : feature => split("/", feature) }
}

# Azure takes some minutes for each, and refuses a cluster that needs it before.
resource "azurerm_resource_provider_feature_registration" "this" {
  for_each = local.features

  name          = element(each.value, 1)
  provider_name = element(each.value, 0)
}
