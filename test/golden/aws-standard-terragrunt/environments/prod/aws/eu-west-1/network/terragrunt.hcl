include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//aws/network"
}

inputs = {
  cidr           = "10.1.0.0/16"
  name           = include.root.locals.env.name
  private_domain = "eu-west-1.prod.acme-platform.internal"
  region         = include.root.locals.region.name

  availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]

  flow_logs = {
    all = {
      retention_days = 365
    }
  }

  interface_endpoints = [
    "autoscaling",
    "ec2",
    "ecr.api",
    "ecr.dkr",
    "eks",
    "eks-auth",
    "elasticloadbalancing",
    "kms",
    "logs",
    "secretsmanager",
    "sqs",
    "ssm",
    "sts",
  ]

  nat_gateways      = "per-zone"
  network_acl_tiers = ["data", "private", "public"]
  secondary_cidrs   = []

  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }
}
