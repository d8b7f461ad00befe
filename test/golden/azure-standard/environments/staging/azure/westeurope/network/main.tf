module "network" {
  source = "../../../../../modules/azure/network"

  name   = "acme-platform-staging"
  region = "westeurope"

  availability_zones = ["1", "2", "3"]
  cidr               = "10.2.0.0/16"
  flow_logs = {
    all = {
      retention_days       = 30
      storage_account_name = "acmeplatformstfl247bb277"
    }
  }
  nat_gateways      = "single"
  private_domain    = "westeurope.staging.acme-platform.internal"
  private_endpoints = []
  service_endpoints = ["Microsoft.KeyVault", "Microsoft.Storage"]
  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }

  tags = local.tags
}
