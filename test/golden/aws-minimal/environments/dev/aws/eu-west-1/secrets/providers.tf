provider "aws" {
  allowed_account_ids = ["000000000000"]
  region              = "eu-west-1"

  default_tags {
    tags = {
      Component   = "secrets"
      CostCenter  = "platform"
      Environment = "dev"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme-platform"
    }
  }
}
