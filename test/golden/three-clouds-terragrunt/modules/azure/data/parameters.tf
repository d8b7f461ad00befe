locals {
  parameters = {
    require_secure_transport = "on"
    ssl_min_protocol_version = "TLSv1.2"

    # Who came and went, changes of tables, and statements of a second or more.
    # Every statement would bring the data themselves into the logs.
    log_connections            = "on"
    log_disconnections         = "on"
    log_min_duration_statement = "1000"
    log_statement              = "ddl"
  }
}

resource "azurerm_postgresql_flexible_server_configuration" "this" {
  for_each = local.parameters

  name      = each.key
  server_id = azurerm_postgresql_flexible_server.this.id
  value     = each.value
}
