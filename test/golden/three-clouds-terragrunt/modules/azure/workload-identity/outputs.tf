output "client_id" {
  description = "What the service account says of itself: its annotation azure.workload.identity/client-id."
  value       = azurerm_user_assigned_identity.this.client_id
}

output "principal_id" {
  description = "Object id of the identity, for rights that others give."
  value       = azurerm_user_assigned_identity.this.principal_id
}

output "roles" {
  description = "Rights of the identity, for tests and audits."
  value       = { for key, role in azurerm_role_assignment.this : key => { role = role.role_definition_name, scope = role.scope } }
}

output "subject" {
  description = "Who gets the identity, as cluster/namespace/service account, for tests and audits."
  value       = "${var.cluster.name}/${var.namespace}/${var.service_account}"
}
