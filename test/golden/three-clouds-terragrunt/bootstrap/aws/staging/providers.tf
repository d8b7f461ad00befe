provider "aws" {
  allowed_account_ids = ["222222222222"]
  region              = "us-east-1"

  default_tags {
    tags = {
      Component   = "bootstrap"
      CostCenter  = "platform"
      Environment = "staging"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme-platform"
    }
  }
}
