locals {
  _subnet_names = join(" OR ", [for subnet in google_compute_subnetwork.this : "\"${subnet.name}\""])

  # Denied connections are in the log of the firewall. The place of an entry is
  # a zone or the region itself.
  _flows = join(" AND ", [
    "resource.type=\"gce_subnetwork\"",
    "(log_id(\"compute.googleapis.com/firewall\") OR log_id(\"compute.googleapis.com/vpc_flows\"))",
    "resource.labels.location=~\"^${var.region}(-[a-z])?$\"",
    "resource.labels.subnetwork_name=(${local._subnet_names})",
  ])

  # An entry about a query names the network and no subnetwork.
  _queries = "log_id(\"dns.googleapis.com/dns_queries\") AND jsonPayload.sourceNetwork=\"${google_compute_network.this.name}\""

  log_filter = "(${local._flows}) OR (${local._queries})"
}

resource "google_logging_project_bucket_config" "flow_logs" {
  for_each = var.flow_logs

  bucket_id      = "${local.prefix}-flow-${each.key}"
  location       = var.region
  project        = var.project.id
  retention_days = each.value.retention_days
}

resource "google_logging_project_sink" "flow_logs" {
  for_each = var.flow_logs

  destination            = "logging.googleapis.com/${google_logging_project_bucket_config.flow_logs[each.key].id}"
  filter                 = local.log_filter
  name                   = "${local.prefix}-flow-${each.key}"
  project                = var.project.id
  unique_writer_identity = true
}

# The project's default bucket would keep, and bill, everything once more.
resource "google_logging_project_exclusion" "flow_logs" {
  for_each = var.flow_logs

  filter  = local.log_filter
  name    = google_logging_project_sink.flow_logs[each.key].name
  project = var.project.id
}
