module "ci_identity" {
  source = "../../../modules/azure/ci-identity"

  environment        = "staging"
  name               = "acme-platform-staging"
  region             = "westeurope"
  repository         = "acme/platform"
  state_container_id = module.state.container_id
  subscription_id    = "22222222-2222-4222-8222-222222222222"

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
