include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//azure/network"
}

inputs = {
  name   = include.root.locals.env.name
  region = include.root.locals.region.name

  availability_zones = ["1", "2", "3"]
  cidr               = "10.3.0.0/16"
  flow_logs = {
    all = {
      retention_days       = 365
      storage_account_name = "acmeplatformprfl7543ce99"
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

  tags = include.root.locals.tags
}
