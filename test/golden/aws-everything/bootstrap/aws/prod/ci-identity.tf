module "ci_identity" {
  source = "../../../modules/aws/ci-identity"

  account_id        = "333333333333"
  environment       = "prod"
  name              = "acme-platform-prod"
  oidc_provider_arn = "arn:aws:iam::333333333333:oidc-provider/token.actions.githubusercontent.com"
  project           = "acme-platform"
  repository        = "acme/platform"
  services = [
    "acm",
    "autoscaling",
    "backup",
    "backup-storage",
    "ec2",
    "ec2messages",
    "ecr",
    "eks",
    "eks-auth",
    "elasticloadbalancing",
    "events",
    "kms",
    "logs",
    "rds",
    "secretsmanager",
    "sqs",
    "ssm",
    "ssmmessages",
  ]
  state_bucket           = "acme-platform-prod-tfstate-333333333333-eu-west-1"
  state_read_policy_arn  = module.state_access.read_policy_arn
  state_write_policy_arn = module.state_access.write_policy_arn

  regions = ["eu-central-1", "eu-west-1"]
}

output "ci_identity" {
  description = "Roles for the variables of the pipeline."
  value       = module.ci_identity
}
