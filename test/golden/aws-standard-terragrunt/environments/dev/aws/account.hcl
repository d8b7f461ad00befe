# dev on AWS: its account, where its states lie (bootstrap/aws/dev), and what its resources are tagged with.
locals {
  cloud = "aws"
  id    = "111111111111"

  backend = "s3"

  state = {
    allowed_account_ids = ["111111111111"]
    bucket              = "acme-platform-dev-tfstate-111111111111-eu-west-1"
    encrypt             = true
    kms_key_id          = "alias/acme-platform-dev-tfstate-111111111111-eu-west-1"
    region              = "eu-west-1"
    use_lockfile        = true
  }

  tags = {
    CostCenter  = "cc-1001"
    Environment = "dev"
    ManagedBy   = "terraform"
    Owner       = "platform"
    Project     = "acme-platform"
  }

  # Names the component; root.hcl adds it.
  component_tag = "Component"
}
