module "ci_identity" {
  source = "../../../modules/azure/ci-identity"

  environment        = "dev"
  name               = "acme-platform-dev"
  region             = "westeurope"
  repository         = "acme/platform"
  state_container_id = module.state.container_id
  subscription_id    = "11111111-1111-4111-8111-111111111111"

  services = [
    "Microsoft.Compute",
    "Microsoft.ContainerService",
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
