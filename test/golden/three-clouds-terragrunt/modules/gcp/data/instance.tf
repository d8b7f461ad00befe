# Nobody has a password: people and applications log in with their identity.
resource "google_sql_database_instance" "this" {
  database_version    = "POSTGRES_${var.database.version}"
  deletion_protection = var.deletion_protection
  encryption_key_name = var.keys.data
  name                = local.identifier
  project             = var.project.id
  region              = var.region

  settings {
    activation_policy           = "ALWAYS"
    availability_type           = var.database.multi_az ? "REGIONAL" : "ZONAL"
    deletion_protection_enabled = var.deletion_protection
    disk_autoresize             = true
    disk_autoresize_limit       = 4 * var.database.storage_gib
    disk_size                   = var.database.storage_gib
    disk_type                   = "PD_SSD"
    edition                     = local.is_plus ? "ENTERPRISE_PLUS" : "ENTERPRISE"
    retain_backups_on_delete    = true
    tier                        = var.database.class
    user_labels                 = var.labels

    backup_configuration {
      enabled                        = true
      location                       = coalesce(var.backup.location, var.region)
      point_in_time_recovery_enabled = true
      start_time                     = var.windows.backup
      transaction_log_retention_days = local.log_days

      backup_retention_settings {
        retained_backups = var.backup.retention_days
        retention_unit   = "COUNT"
      }
    }

    database_flags {
      name  = "cloudsql.enable_pgaudit"
      value = "on"
    }

    database_flags {
      name  = "cloudsql.iam_authentication"
      value = "on"
    }

    database_flags {
      name  = "log_checkpoints"
      value = "on"
    }

    database_flags {
      name  = "log_connections"
      value = "on"
    }

    database_flags {
      name  = "log_disconnections"
      value = "on"
    }

    # The time alone: statements with their values would bring the data into the logs.
    database_flags {
      name  = "log_duration"
      value = "on"
    }

    database_flags {
      name  = "log_hostname"
      value = "on"
    }

    database_flags {
      name  = "log_lock_waits"
      value = "on"
    }

    database_flags {
      name  = "log_min_duration_statement"
      value = "-1"
    }

    database_flags {
      name  = "log_min_error_statement"
      value = "error"
    }

    database_flags {
      name  = "log_min_messages"
      value = "warning"
    }

    database_flags {
      name  = "log_statement"
      value = "ddl"
    }

    database_flags {
      name  = "log_temp_files"
      value = "0"
    }

    final_backup_config {
      enabled        = true
      retention_days = var.backup.retention_days
    }

    insights_config {
      query_insights_enabled  = true
      record_application_tags = true
      record_client_address   = false
    }

    ip_configuration {
      ipv4_enabled    = false
      private_network = var.network.id
      # The connectors and the proxy of Cloud SQL bring the certificate themselves.
      ssl_mode = "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"
    }

    maintenance_window {
      day          = local.maintenance.day
      hour         = local.maintenance.hour
      update_track = "stable"
    }

    # For users that somebody adds by hand.
    password_validation_policy {
      complexity                  = "COMPLEXITY_DEFAULT"
      disallow_username_substring = true
      enable_password_policy      = true
      min_length                  = 16
    }
  }
}
