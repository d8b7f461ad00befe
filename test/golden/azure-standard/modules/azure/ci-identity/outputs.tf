output "apply_client_id" {
  description = "Client id of the workflows that apply, for the variables of the GitHub environment with the environment's name."
  value       = azurerm_user_assigned_identity.this["apply"].client_id
}

output "apply_principal_id" {
  description = "Object id of the same identity, for roles that are given by hand."
  value       = azurerm_user_assigned_identity.this["apply"].principal_id
}

output "plan_client_id" {
  description = "Client id of the workflows that plan, for the variables of the GitHub environment that ends in -plan."
  value       = azurerm_user_assigned_identity.this["plan"].client_id
}

output "plan_principal_id" {
  description = "Object id of the same identity, for roles that are given by hand."
  value       = azurerm_user_assigned_identity.this["plan"].principal_id
}
