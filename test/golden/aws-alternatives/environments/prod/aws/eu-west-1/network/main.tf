module "network" {
  source = "../../../../../modules/aws/network"

  cidr           = "10.1.0.0/16"
  name           = "acme-prod"
  private_domain = "eu-west-1.prod.acme.internal"
  region         = "eu-west-1"

  availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]

  flow_logs = {
    all = {
      permissions_boundary = "arn:aws:iam::333333333333:policy/acme-prod-boundary"
      retention_days       = 365
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
