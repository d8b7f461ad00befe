module "network" {
  source = "../../../../../modules/aws/network"

  cidr           = "10.2.0.0/16"
  name           = "acme-platform-staging"
  private_domain = "eu-west-1.staging.acme-platform.internal"
  region         = "eu-west-1"

  availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]

  flow_logs = {
    all = {
      retention_days = 30
    }
  }

  interface_endpoints = []

  nat_gateways      = "single"
  network_acl_tiers = ["data", "private", "public"]
  secondary_cidrs   = []

  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }
}
