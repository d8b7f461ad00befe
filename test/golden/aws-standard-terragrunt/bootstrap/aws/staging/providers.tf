provider "aws" {
  allowed_account_ids = ["222222222222"]
  region              = "eu-west-1"

  default_tags {
    tags = {
      Component   = "bootstrap"
      CostCenter  = "cc-1001"
      Environment = "staging"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme-platform"
    }
  }
}
