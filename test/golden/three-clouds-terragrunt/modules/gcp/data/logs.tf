locals {
  log_filter = "resource.type=\"cloudsql_database\" AND resource.labels.database_id=\"${var.project.id}:${local.identifier}\""
}

# Cloud Logging keeps everything for as long as its default says. Here the logs
# of the database stay for a time of their own, in the region.
resource "google_logging_project_bucket_config" "this" {
  bucket_id      = local.identifier
  location       = var.region
  project        = var.project.id
  retention_days = var.log_retention_days
}

resource "google_logging_project_sink" "this" {
  destination            = "logging.googleapis.com/${google_logging_project_bucket_config.this.id}"
  filter                 = local.log_filter
  name                   = local.identifier
  project                = var.project.id
  unique_writer_identity = true
}

# The project's default bucket would keep, and bill, everything once more.
resource "google_logging_project_exclusion" "this" {
  filter  = local.log_filter
  name    = google_logging_project_sink.this.name
  project = var.project.id
}
