module "network" {
  source = "../../../../../modules/gcp/network"

  name   = "acme-platform-staging"
  region = "europe-west1"

  availability_zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d"]
  cidr               = "10.2.0.0/16"
  flow_logs = {
    all = {
      retention_days = 30
    }
  }
  nat_gateways      = "single"
  pod_cidr          = "10.4.0.0/16"
  private_domain    = "europe-west1.staging.acme-platform.internal"
  private_endpoints = []
  project = {
    id = "acme-staging-123456"
  }
  service_cidr = "172.20.0.0/16"
  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }
}
