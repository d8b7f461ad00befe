# staging on AWS: its account, where its states lie (bootstrap/aws/staging), and what its resources are tagged with.
locals {
  cloud = "aws"
  id    = "222222222222"

  backend = "s3"

  state = {
    allowed_account_ids = ["222222222222"]
    bucket              = "acme-platform-staging-tfstate-222222222222-us-east-1"
    encrypt             = true
    kms_key_id          = "alias/acme-platform-staging-tfstate-222222222222-us-east-1"
    region              = "us-east-1"
    use_lockfile        = true
  }

  tags = {
    CostCenter  = "platform"
    Environment = "staging"
    ManagedBy   = "terraform"
    Owner       = "platform"
    Project     = "acme-platform"
  }

  # Names the component; root.hcl adds it.
  component_tag = "Component"
}
