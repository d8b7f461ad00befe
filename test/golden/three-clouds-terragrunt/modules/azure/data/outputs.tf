output "address" {
  description = "Host that answers reads and writes, for applications."
  value       = azurerm_postgresql_flexible_server.this.fqdn
}

output "administrator" {
  description = "Identity that sets up users: a service account gets it by a federated credential of its own, and logs in as name with a token."
  value = {
    client_id = azurerm_user_assigned_identity.administrator.client_id
    id        = azurerm_user_assigned_identity.administrator.id
    name      = azurerm_user_assigned_identity.administrator.name
  }
}

output "database_name" {
  description = "Database that is there from the start, for applications."
  value       = azurerm_postgresql_flexible_server_database.this.name
}

output "id" {
  description = "What Azure calls the server by, for the protection of the root: a server that is replaced is planned with another id."
  value       = azurerm_postgresql_flexible_server.this.id
}

output "port" {
  description = "Port of the database, for applications and network policies."
  value       = 5432
}

output "reader_address" {
  description = "Host that answers reads: the same as address, because a standby answers nobody."
  value       = azurerm_postgresql_flexible_server.this.fqdn
}
