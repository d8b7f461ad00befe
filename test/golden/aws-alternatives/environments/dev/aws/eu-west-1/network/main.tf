module "network" {
  source = "../../../../../modules/aws/network"

  cidr           = "10.30.0.0/18"
  name           = "acme-dev"
  private_domain = "eu-west-1.dev.acme.internal"
  region         = "eu-west-1"

  availability_zones = ["eu-west-1a", "eu-west-1b"]

  flow_logs = {}

  interface_endpoints = []

  nat_gateways      = "single"
  network_acl_tiers = []
  secondary_cidrs   = []

  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }
}
