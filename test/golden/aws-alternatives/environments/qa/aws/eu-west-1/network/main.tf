module "network" {
  source = "../../../../../modules/aws/network"

  cidr           = "10.2.0.0/16"
  name           = "acme-qa"
  private_domain = "eu-west-1.qa.acme.internal"
  region         = "eu-west-1"

  availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]

  flow_logs = {
    all = {
      permissions_boundary = "arn:aws:iam::111111111111:policy/acme-qa-boundary"
      retention_days       = 30
    }
  }

  interface_endpoints = []

  nat_gateways      = "single"
  network_acl_tiers = ["data", "private", "public"]
  secondary_cidrs   = []

  subnets = {
    newbits        = 4
    public_offset  = 0
    private_offset = 3
    data_offset    = 6
  }
}
