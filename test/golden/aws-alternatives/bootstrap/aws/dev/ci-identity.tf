module "ci_identity" {
  source = "../../../modules/aws/ci-identity"

  account_id        = "111111111111"
  environment       = "dev"
  name              = "acme-dev"
  oidc_provider_arn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
  project           = "acme"
  repository        = "acme/infrastructure"
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
  state_bucket           = "acme-shared-tfstate"
  state_read_policy_arn  = module.state_access.read_policy_arn
  state_write_policy_arn = module.state_access.write_policy_arn

  regions = ["eu-west-1"]
}

output "ci_identity" {
  description = "Roles for the variables of the pipeline."
  value       = module.ci_identity
}
