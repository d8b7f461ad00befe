# prod on AWS: its account, where its states lie (bootstrap/aws/prod), and what its resources are tagged with.
locals {
  cloud = "aws"
  id    = "333333333333"

  backend = "s3"

  state = {
    allowed_account_ids = ["333333333333"]
    bucket              = "acme-platform-prod-tfstate-333333333333-us-east-1"
    encrypt             = true
    kms_key_id          = "alias/acme-platform-prod-tfstate-333333333333-us-east-1"
    region              = "us-east-1"
    use_lockfile        = true
  }

  tags = {
    CostCenter  = "platform"
    Environment = "prod"
    ManagedBy   = "terraform"
    Owner       = "platform"
    Project     = "acme-platform"
  }

  # Names the component; root.hcl adds it.
  component_tag = "Component"
}
