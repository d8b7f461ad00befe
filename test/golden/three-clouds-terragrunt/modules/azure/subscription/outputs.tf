output "features" {
  description = "Features that are registered here, for whoever looks why another environment of the subscription registers none."
  value       = keys(azurerm_resource_provider_feature_registration.this)
}
