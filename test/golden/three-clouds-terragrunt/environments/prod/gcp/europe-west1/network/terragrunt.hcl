include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//gcp/network"
}

inputs = {
  name   = include.root.locals.env.name
  region = include.root.locals.region.name

  availability_zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d"]
  cidr               = "10.4.0.0/16"
  flow_logs = {
    all = {
      retention_days = 365
    }
  }
  nat_gateways      = "per-zone"
  pod_cidr          = "10.5.0.0/16"
  private_domain    = "europe-west1.prod.acme-platform.internal"
  private_endpoints = ["gcr.io", "googleapis.com", "pkg.dev"]
  project = {
    id = "acme-prod-123456"
  }
  service_cidr = "172.20.0.0/16"
  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }
}
