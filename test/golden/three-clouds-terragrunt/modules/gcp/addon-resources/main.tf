locals {
  region = var.cluster.region

  # Names of load balancers are global in the project.
  global_name = "${var.name}-${local.region}"
}
