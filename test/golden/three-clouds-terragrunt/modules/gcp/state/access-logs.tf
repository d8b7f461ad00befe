locals {
  # Who read or wrote which state, and who tried to.
  access_log_filter = join(" AND ", [
    "log_id(\"cloudaudit.googleapis.com/data_access\")",
    "resource.type=\"gcs_bucket\"",
    "resource.labels.bucket_name=\"${var.bucket}\"",
  ])
}

resource "google_project_iam_audit_config" "this" {
  for_each = var.access_logs

  project = var.project.id
  service = "storage.googleapis.com"

  audit_log_config {
    log_type = "DATA_READ"
  }

  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_logging_project_bucket_config" "this" {
  for_each = var.access_logs

  bucket_id      = "${var.name}-state-${each.key}"
  location       = var.region
  project        = var.project.id
  retention_days = each.value.retention_days
}

resource "google_logging_project_sink" "this" {
  for_each = var.access_logs

  destination            = "logging.googleapis.com/${google_logging_project_bucket_config.this[each.key].id}"
  filter                 = local.access_log_filter
  name                   = "${var.name}-state-${each.key}"
  project                = var.project.id
  unique_writer_identity = true
}

# The project's default bucket would keep, and bill, everything once more.
resource "google_logging_project_exclusion" "this" {
  for_each = var.access_logs

  filter  = local.access_log_filter
  name    = google_logging_project_sink.this[each.key].name
  project = var.project.id
}
