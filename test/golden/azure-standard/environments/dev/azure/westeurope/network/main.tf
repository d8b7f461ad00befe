module "network" {
  source = "../../../../../modules/azure/network"

  name   = "acme-platform-dev"
  region = "westeurope"

  availability_zones = ["1", "2"]
  cidr               = "10.0.0.0/16"
  flow_logs          = {}
  nat_gateways       = "single"
  private_domain     = "westeurope.dev.acme-platform.internal"
  private_endpoints  = []
  service_endpoints  = ["Microsoft.KeyVault", "Microsoft.Storage"]
  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }

  tags = local.tags
}
