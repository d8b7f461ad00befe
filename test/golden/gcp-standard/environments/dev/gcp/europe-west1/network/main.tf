module "network" {
  source = "../../../../../modules/gcp/network"

  name   = "acme-platform-dev"
  region = "europe-west1"

  availability_zones = ["europe-west1-b", "europe-west1-c"]
  cidr               = "10.0.0.0/16"
  flow_logs          = {}
  nat_gateways       = "single"
  pod_cidr           = "10.3.0.0/16"
  private_domain     = "europe-west1.dev.acme-platform.internal"
  private_endpoints  = []
  project = {
    id = "acme-dev-123456"
  }
  service_cidr = "172.20.0.0/16"
  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }
}
