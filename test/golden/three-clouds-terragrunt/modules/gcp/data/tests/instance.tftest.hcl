mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name    = "acme-prod"
  project = { id = "acme-prod" }
  region  = "europe-west1"

  database = { class = "db-custom-2-8192", engine = "postgres", version = "18" }
  keys     = { data = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/data" }
  network  = { id = "projects/acme-prod/global/networks/acme-prod" }
}

run "production_by_default" {
  command = plan

  assert {
    condition     = google_sql_database_instance.this.name == "acme-prod-europe-west1-main" && google_sql_database_instance.this.region == "europe-west1" && google_sql_database_instance.this.database_version == "POSTGRES_18"
    error_message = "The instance must carry environment and region, and have the version that was asked for."
  }

  assert {
    condition     = one(google_sql_database_instance.this.settings).availability_type == "REGIONAL" && one(google_sql_database_instance.this.settings).edition == "ENTERPRISE"
    error_message = "A standby must take over when a zone is lost."
  }

  assert {
    condition     = google_sql_database_instance.this.deletion_protection && one(google_sql_database_instance.this.settings).deletion_protection_enabled
    error_message = "Both Terraform and Google must refuse to delete it."
  }

  assert {
    condition     = google_sql_database_instance.this.encryption_key_name == var.keys.data
    error_message = "It must be encrypted with the key of data."
  }

  assert {
    condition     = one(google_sql_database_instance.this.settings).disk_size == 20 && one(google_sql_database_instance.this.settings).disk_autoresize && one(google_sql_database_instance.this.settings).disk_autoresize_limit == 80
    error_message = "Storage must grow, to four times what it started with."
  }

  assert {
    condition     = google_sql_database.this.name == "app" && google_sql_database.this.instance == "acme-prod-europe-west1-main" && output.database_name == "app"
    error_message = "There must be a database from the start."
  }

  assert {
    condition     = output.address == "10.1.20.3" && output.reader_address == output.address && output.port == 5432 && output.connection_name == "mock:europe-west1:mock"
    error_message = "Applications must learn where it is."
  }
}

run "private_and_with_tls_only" {
  command = plan

  assert {
    condition     = [for ip in one(google_sql_database_instance.this.settings).ip_configuration : [ip.ipv4_enabled, ip.private_network]] == [[false, "projects/acme-prod/global/networks/acme-prod"]]
    error_message = "It must have a private address in the network, and no other."
  }

  assert {
    condition     = one(one(google_sql_database_instance.this.settings).ip_configuration).ssl_mode == "TRUSTED_CLIENT_CERTIFICATE_REQUIRED" && length(one(one(google_sql_database_instance.this.settings).ip_configuration).authorized_networks) == 0
    error_message = "Clients must bring a certificate, and no network be let in from outside."
  }
}

run "logs_without_the_data" {
  command = plan

  assert {
    condition = { for flag in one(google_sql_database_instance.this.settings).database_flags : flag.name => flag.value } == {
      "cloudsql.enable_pgaudit"     = "on"
      "cloudsql.iam_authentication" = "on"
      log_checkpoints               = "on"
      log_connections               = "on"
      log_disconnections            = "on"
      log_duration                  = "on"
      log_hostname                  = "on"
      log_lock_waits                = "on"
      log_min_duration_statement    = "-1"
      log_min_error_statement       = "error"
      log_min_messages              = "warning"
      log_statement                 = "ddl"
      log_temp_files                = "0"
    }
    error_message = "Who logs in and what changes tables must be logged, and no statement with its data."
  }

  assert {
    condition     = google_logging_project_bucket_config.this.retention_days == 90 && google_logging_project_bucket_config.this.location == "europe-west1"
    error_message = "Logs must stay in the region for 90 days."
  }

  assert {
    condition     = google_logging_project_sink.this.filter == "resource.type=\"cloudsql_database\" AND resource.labels.database_id=\"acme-prod:acme-prod-europe-west1-main\"" && startswith(google_logging_project_sink.this.destination, "logging.googleapis.com/")
    error_message = "The logs of this database must go there, and no others."
  }

  assert {
    condition     = google_logging_project_exclusion.this.filter == google_logging_project_sink.this.filter && google_logging_project_exclusion.this.name == "acme-prod-europe-west1-main"
    error_message = "What the bucket keeps must not be paid for twice."
  }

  assert {
    condition     = one(one(google_sql_database_instance.this.settings).insights_config).query_insights_enabled && !one(one(google_sql_database_instance.this.settings).insights_config).record_client_address
    error_message = "Slow queries must be found."
  }
}

run "development" {
  command = plan

  variables {
    backup              = { retention_days = 7 }
    database            = { class = "db-custom-1-3840", engine = "postgres", multi_az = false, storage_gib = 10, version = "17" }
    deletion_protection = false
    labels              = { environment = "dev" }
    log_retention_days  = 30
    windows             = { backup = "23:00", maintenance = "mon:00" }
  }

  assert {
    condition     = one(google_sql_database_instance.this.settings).availability_type == "ZONAL" && one(google_sql_database_instance.this.settings).tier == "db-custom-1-3840" && google_sql_database_instance.this.database_version == "POSTGRES_17"
    error_message = "It must be possible to be small."
  }

  assert {
    condition     = !google_sql_database_instance.this.deletion_protection && !one(google_sql_database_instance.this.settings).deletion_protection_enabled
    error_message = "It must be possible to delete it."
  }

  assert {
    condition     = one(google_sql_database_instance.this.settings).user_labels == tomap({ environment = "dev" }) && google_logging_project_bucket_config.this.retention_days == 30
    error_message = "Labels and days must be those that were given."
  }

  assert {
    condition     = [for window in one(google_sql_database_instance.this.settings).maintenance_window : [window.day, window.hour, window.update_track]] == [[1, 0, "stable"]]
    error_message = "Maintenance must be when it was asked for: Monday is the first day."
  }
}

run "fast_class" {
  command = plan

  variables {
    database = { class = "db-perf-optimized-N-4", engine = "postgres", version = "18" }
  }

  assert {
    condition     = one(google_sql_database_instance.this.settings).edition == "ENTERPRISE_PLUS" && one(one(google_sql_database_instance.this.settings).backup_configuration).transaction_log_retention_days == 34
    error_message = "The edition must follow the class, and logs reach back as far as its backups."
  }
}
