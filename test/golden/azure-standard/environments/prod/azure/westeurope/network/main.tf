module "network" {
  source = "../../../../../modules/azure/network"

  name   = "acme-platform-prod"
  region = "westeurope"

  availability_zones = ["1", "2", "3"]
  cidr               = "10.1.0.0/16"
  flow_logs = {
    all = {
      retention_days       = 365
      storage_account_name = "acmeplatformprfl0501b94f"
    }
  }
  nat_gateways      = "per-zone"
  private_domain    = "westeurope.prod.acme-platform.internal"
  private_endpoints = ["blob", "registry", "vault"]
  service_endpoints = []
  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }

  tags = local.tags
}
