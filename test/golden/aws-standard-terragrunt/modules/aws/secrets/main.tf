data "aws_caller_identity" "this" {
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}

locals {
  account = data.aws_caller_identity.this.account_id

  # Parameters lie in a path, which starts with a slash; secrets only look so.
  prefixes = {
    secrets-manager = "${var.name}/"
    ssm             = "/${var.name}/"
  }

  names = { for key in keys(var.secrets) : key => "${local.prefixes[var.store]}${key}" }

  descriptions = { for key, secret in var.secrets : key => "${secret.description} Its value counts as old after ${var.rotation_days} days." }

  # What each store holds: one of them everything, the other nothing.
  _contents  = { for store in keys(local.prefixes) : store => var.store == store ? var.secrets : {} }
  secrets    = local._contents.secrets-manager
  parameters = local._contents.ssm
}
