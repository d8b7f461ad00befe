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

run "thirty_five_days_in_the_region" {
  command = plan

  assert {
    condition     = [for backup in one(google_sql_database_instance.this.settings).backup_configuration : [backup.enabled, backup.location, backup.point_in_time_recovery_enabled, backup.start_time]] == [[true, "europe-west1", true, "02:00"]]
    error_message = "There must be a backup every night, in the region, and every second between."
  }

  assert {
    condition     = [for kept in one(one(google_sql_database_instance.this.settings).backup_configuration).backup_retention_settings : [kept.retained_backups, kept.retention_unit]] == [[35, "COUNT"]] && one(one(google_sql_database_instance.this.settings).backup_configuration).transaction_log_retention_days == 7
    error_message = "Backups must be kept for 35 days, and logs for as long as Cloud SQL keeps them."
  }

  assert {
    condition     = one(google_sql_database_instance.this.settings).retain_backups_on_delete && [for last in one(google_sql_database_instance.this.settings).final_backup_config : [last.enabled, last.retention_days]] == [[true, 35]]
    error_message = "Backups must outlive the database, with a last one of it."
  }

  assert {
    condition     = [for window in one(google_sql_database_instance.this.settings).maintenance_window : [window.day, window.hour]] == [[7, 4]]
    error_message = "Maintenance must be on Sunday, clear of the backup."
  }
}

run "in_another_region" {
  command = plan

  variables {
    backup = { location = "europe-west4", retention_days = 90 }
  }

  assert {
    condition     = one(one(google_sql_database_instance.this.settings).backup_configuration).location == "europe-west4" && one(one(one(google_sql_database_instance.this.settings).backup_configuration).backup_retention_settings).retained_backups == 90
    error_message = "Backups must lie where they outlive the region."
  }
}

run "few_backups" {
  command = plan

  variables {
    backup = { retention_days = 1 }
  }

  assert {
    condition     = one(one(google_sql_database_instance.this.settings).backup_configuration).transaction_log_retention_days == 1
    error_message = "Logs must reach back for a day at least."
  }
}

run "a_week_of_backups" {
  command = plan

  variables {
    backup = { retention_days = 7 }
  }

  assert {
    condition     = one(one(google_sql_database_instance.this.settings).backup_configuration).transaction_log_retention_days == 6
    error_message = "Logs are of use only after a backup that is still there."
  }
}
