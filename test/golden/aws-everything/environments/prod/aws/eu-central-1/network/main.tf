module "network" {
  source = "../../../../../modules/aws/network"

  cidr           = "10.4.0.0/16"
  name           = "acme-platform-prod"
  private_domain = "eu-central-1.prod.acme-platform.internal"
  region         = "eu-central-1"

  availability_zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  flow_logs = {
    all = {
      permissions_boundary = "arn:aws:iam::333333333333:policy/acme-platform-prod-boundary"
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

  nat_gateways      = "single"
  network_acl_tiers = ["data", "private", "public"]
  secondary_cidrs   = []

  subnets = {
    newbits        = 8
    public_offset  = 1
    private_offset = 10
    data_offset    = 20
  }
}
