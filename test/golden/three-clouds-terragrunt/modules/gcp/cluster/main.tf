locals {
  is_public = length(var.endpoint.public_cidrs) > 0

  # The audit log is no component: GKE writes it always, into the logs of the project.
  # Who used the API stands there; KCP logs say who reached the machines behind it.
  _components = {
    api               = ["APISERVER"]
    audit             = []
    authenticator     = ["KCP_CONNECTION", "KCP_SSHD"]
    controllerManager = ["CONTROLLER_MANAGER"]
    scheduler         = ["SCHEDULER"]
  }

  # Until google 8 these are lists, which differ from what GKE answers when they have another order.
  _control_plane    = ["APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"]
  _chosen           = flatten([for type in var.logs.types : local._components[type]])
  log_components    = concat(["SYSTEM_COMPONENTS", "WORKLOADS"], [for component in concat(local._control_plane, ["KCP_CONNECTION", "KCP_SSHD"]) : component if contains(local._chosen, component)])
  metric_components = concat(["SYSTEM_COMPONENTS"], local._control_plane)

  _sources = concat(
    ["resource.type=\"k8s_control_plane_component\""],
    contains(var.logs.types, "audit") ? ["log_id(\"cloudaudit.googleapis.com/activity\")", "log_id(\"cloudaudit.googleapis.com/data_access\")"] : [],
  )

  log_filter = "(${join(" OR ", local._sources)}) AND resource.labels.cluster_name=\"${var.name}\" AND resource.labels.location=\"${var.region}\""
}

# Without it these logs lie among all others of the project, for 30 days.
resource "google_logging_project_bucket_config" "this" {
  bucket_id      = "${var.name}-${var.region}-cluster"
  location       = var.region
  project        = var.project.id
  retention_days = var.logs.retention_days

  dynamic "cmek_settings" {
    for_each = toset([for key in [var.keys.logs] : key if key != null])
    content { kms_key_name = cmek_settings.key }
  }

  # What no variable can know by itself, before anything else is made.
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}

resource "google_logging_project_sink" "this" {
  destination            = "logging.googleapis.com/${google_logging_project_bucket_config.this.id}"
  filter                 = local.log_filter
  name                   = "${var.name}-${var.region}-cluster"
  project                = var.project.id
  unique_writer_identity = true
}

# Once is enough: this keeps them out of the default bucket, where they would be paid for again.
resource "google_logging_project_exclusion" "this" {
  filter  = local.log_filter
  name    = "${var.name}-${var.region}-cluster"
  project = var.project.id

  depends_on = [google_logging_project_sink.this]
}
