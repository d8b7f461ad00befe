locals {
  # Unique in the project, and taken for a week after the database is gone.
  identifier = "${var.name}-${var.region}-main"

  is_plus = startswith(var.database.class, "db-perf-optimized-")

  # The daily backup from which logs count is one more than the days they reach back.
  log_days = min(local.is_plus ? 35 : 7, max(1, var.backup.retention_days - 1))

  _maintenance = split(":", var.windows.maintenance)

  maintenance = {
    day  = index(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], element(local._maintenance, 0)) + 1
    hour = tonumber(element(local._maintenance, 1))
  }
}

resource "google_sql_database" "this" {
  # A database that somebody is connected to cannot be dropped: it goes with the instance.
  deletion_policy = "ABANDON"
  instance        = google_sql_database_instance.this.name
  name            = var.database.name
  project         = var.project.id

  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}
