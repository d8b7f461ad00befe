# What all units have in common. Facts of an environment, of its account and of a region are in env.hcl, account.hcl and
# region.hcl above a unit.
locals {
  env     = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  account = read_terragrunt_config(find_in_parent_folders("account.hcl")).locals
  region  = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals

  component = basename(get_original_terragrunt_dir())
  tags      = merge(local.account.tags, { (local.account.component_tag) = local.component })

  # A state is named like the folder of its unit, so that no two units share one. A renamed folder has a new, empty state.
  state_names = {
    azurerm = { key = "${path_relative_to_include()}/terraform.tfstate" }
    gcs     = { prefix = path_relative_to_include() }
    s3      = { key = "${path_relative_to_include()}/terraform.tfstate" }
  }

  # Bound to the account, so that credentials of another one are refused.
  providers = {
    aws   = <<-EOT
      provider "aws" {
        allowed_account_ids = ["${local.account.id}"]
        region              = "${local.region.name}"

        default_tags {
          tags = ${jsonencode(local.tags)}
        }
      }
    EOT
    azure = <<-EOT
      provider "azurerm" {
        storage_use_azuread = true
        subscription_id     = "${local.account.id}"
        tenant_id           = "${lookup(local.account, "tenant_id", "")}"

        features {
          key_vault {
            purge_soft_delete_on_destroy               = false
            purge_soft_deleted_certificates_on_destroy = false
            purge_soft_deleted_keys_on_destroy         = false
            purge_soft_deleted_secrets_on_destroy      = false
          }

          resource_group {
            prevent_deletion_if_contains_resources = true
          }

          # Firewalls shut out whoever plans.
          storage {
            data_plane_available = false
          }
        }
      }
    EOT
    gcp   = <<-EOT
      provider "google" {
        project = "${local.account.id}"
        region  = "${local.region.name}"

        default_labels = ${jsonencode(local.tags)}
      }
    EOT
  }
}

terraform_binary              = "terraform"
terraform_version_constraint  = ">= 1.11.0, < 2.0.0"
terragrunt_version_constraint = ">= 1.1.3, < 2.0.0"

remote_state {
  backend = local.account.backend
  config  = merge(local.account.state, local.state_names[local.account.backend])

  generate = {
    path      = "backend.tf"
    if_exists = "overwrite_terragrunt"
  }
}

generate "provider" {
  path      = "providers.tf"
  if_exists = "overwrite_terragrunt"
  contents  = local.providers[local.account.cloud]
}

terraform {
  # Whatever builds on what is protected would be gone before the first unit refuses. `make destroy` takes one unit.
  before_hook "protected" {
    commands = local.env.protected ? ["destroy"] : []
    execute  = ["sh", "-c", "echo '${local.env.environment} is protected: docs/operations.md says how a unit is destroyed.' >&2; exit 1"]
  }

  # A unit is valid or not whether or not there is a state, and whoever asks need not be logged in.
  extra_arguments "without_state" {
    commands  = ["init"]
    arguments = get_terraform_command() == "validate" ? ["-backend=false"] : []
  }
}

# What goes wrong on the way, and not because of what was asked. An apply that is repeated goes on where it stopped.
errors {
  retry "network" {
    retryable_errors   = get_default_retryable_errors()
    max_attempts       = 3
    sleep_interval_sec = 10
  }
}
