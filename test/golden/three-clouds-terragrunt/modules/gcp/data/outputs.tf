output "address" {
  description = "Private address that answers reads and writes, for applications."
  value       = google_sql_database_instance.this.private_ip_address
}

output "connection_name" {
  description = "What the connectors and the proxy of Cloud SQL are told, for applications."
  value       = google_sql_database_instance.this.connection_name
}

output "database_name" {
  description = "Database that is there from the start, for applications."
  value       = google_sql_database.this.name
}

output "id" {
  description = "What Google calls the instance by, for the protection of the root: another id is another database."
  value       = google_sql_database_instance.this.id
}

output "port" {
  description = "Port of the database, for applications and network policies."
  value       = 5432
}

output "reader_address" {
  description = "Address that answers reads: the same as address, since the standby answers nobody."
  value       = google_sql_database_instance.this.private_ip_address
}
