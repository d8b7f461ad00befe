locals {
  # Secrets are global in their project, so their names carry the region.
  prefix = "${var.name}-${var.region}-"

  names = { for key in keys(var.secrets) : key => "${local.prefix}${key}" }
}

# A ring and its keys can never be deleted: only the material of a key can be destroyed.
resource "google_kms_key_ring" "this" {
  location = var.region
  name     = "${var.name}-${var.region}"
  project  = var.project.id

  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}
