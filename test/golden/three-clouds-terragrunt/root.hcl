# What all units have in common. Facts of an environment, of its account and of a region are in env.hcl, account.hcl and
# region.hcl above a unit.
locals {
  env     = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  account = read_terragrunt_config(find_in_parent_folders("account.hcl")).locals
  region  = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals

  component = basename(get_original_terragrunt_dir())

  # A state is named like the folder of its unit, so that no two units share one. A renamed folder has a new, empty state.
  state = {
    aws   = { backend = "s3", key = { key = "${path_relative_to_include()}/terraform.tfstate" } }
    azure = { backend = "azurerm", key = { key = "${path_relative_to_include()}/terraform.tfstate" } }
    gcp   = { backend = "gcs", key = { prefix = path_relative_to_include() } }
  }[local.account.cloud]

  tags = {
    aws   = merge(local.account.tags, { Component = local.component })
    azure = merge(local.account.tags, { Component = local.component })
    gcp   = merge(local.account.tags, { component = local.component })
  }[local.account.cloud]

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
  backend = local.state.backend
  config  = merge(local.account.state, local.state.key)

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
