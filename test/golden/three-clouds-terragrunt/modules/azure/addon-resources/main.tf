resource "azurerm_resource_group" "this" {
  location = local.region
  name     = "${var.name}-${local.region}-addon-resources"

  tags = var.tags

  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}

locals {
  region    = var.cluster.region
  cluster   = { issuer = var.cluster.oidc_provider.issuer, name = var.cluster.name }
  tenant_id = var.secrets.vault.tenant_id
}
