module "ci_identity" {
  source = "../../../modules/azure/ci-identity"

  environment        = "prod"
  name               = "acme-platform-prod"
  region             = "westeurope"
  repository         = "acme/platform"
  state_container_id = module.state.container_id
  subscription_id    = "33333333-3333-4333-8333-333333333333"

  services = [
    "Microsoft.Compute",
    "Microsoft.ContainerService",
    "Microsoft.DBforPostgreSQL",
    "Microsoft.DataProtection",
    "Microsoft.Insights",
    "Microsoft.KeyVault",
    "Microsoft.ManagedIdentity",
    "Microsoft.Network",
    "Microsoft.OperationalInsights",
    "Microsoft.Storage",
  ]

  tags = local.tags
}

output "ci_identity" {
  description = "Identities for the variables of the pipeline."
  value       = module.ci_identity
}
