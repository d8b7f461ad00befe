include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//aws/network"
}

inputs = {
  cidr           = "10.0.0.0/16"
  name           = include.root.locals.env.name
  private_domain = "us-east-1.dev.acme-platform.internal"
  region         = include.root.locals.region.name

  availability_zones = ["us-east-1a", "us-east-1b"]

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
