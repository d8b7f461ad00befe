mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  availability_zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d"]
  cidr               = "10.1.0.0/16"
  name               = "acme-prod"
  pod_cidr           = "10.65.0.0/16"
  private_domain     = "prod.acme.internal"
  project            = { id = "acme-prod-123" }
  region             = "europe-west1"
}

run "flow_logs" {
  command = plan

  variables {
    flow_logs = { all = { retention_days = 365 } }
  }

  assert {
    condition = alltrue([
      for subnet in google_compute_subnetwork.this :
      one(subnet.log_config).flow_sampling == 0.5 && one(subnet.log_config).aggregation_interval == "INTERVAL_5_SEC" && one(subnet.log_config).metadata == "INCLUDE_ALL_METADATA"
    ])
    error_message = "Every subnetwork must log half of its flows."
  }

  assert {
    condition     = { for bucket in google_logging_project_bucket_config.flow_logs : bucket.bucket_id => "${bucket.retention_days} ${bucket.location} ${bucket.project}" } == { acme-prod-europe-west1-flow-all = "365 europe-west1 acme-prod-123" }
    error_message = "They must be kept for as long as asked, in the region."
  }

  assert {
    condition     = google_logging_project_sink.flow_logs["all"].filter == google_logging_project_exclusion.flow_logs["all"].filter
    error_message = "What is kept here must not be kept in the default bucket too."
  }

  assert {
    condition = alltrue([
      for part in ["compute.googleapis.com/firewall", "compute.googleapis.com/vpc_flows", "\"^europe-west1(-[a-z])?$\"", "\"acme-prod-nodes\" OR \"acme-prod-private-b\""] :
      strcontains(google_logging_project_sink.flow_logs["all"].filter, part)
    ])
    error_message = "Flows and denied connections of this network, and of no other, must go there."
  }

  assert {
    condition     = google_dns_policy.this.enable_logging
    error_message = "Queries must be logged with the flows."
  }

  assert {
    condition     = endswith(google_logging_project_sink.flow_logs["all"].filter, ") OR (log_id(\"dns.googleapis.com/dns_queries\") AND jsonPayload.sourceNetwork=\"acme-prod-europe-west1\")")
    error_message = "Queries must be kept with the flows too, and not for 30 days among all other logs."
  }
}

run "cheaper_flow_logs" {
  command = plan

  variables {
    flow_logs = { few = { aggregation_interval = "INTERVAL_10_MIN", retention_days = 30, sampling = 0.1 } }
  }

  assert {
    condition     = alltrue([for subnet in google_compute_subnetwork.this : one(subnet.log_config).flow_sampling == 0.1 && one(subnet.log_config).aggregation_interval == "INTERVAL_10_MIN"])
    error_message = "Sampling and interval must be those that were asked for."
  }
}
