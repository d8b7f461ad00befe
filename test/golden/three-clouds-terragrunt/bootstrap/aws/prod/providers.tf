provider "aws" {
  allowed_account_ids = ["333333333333"]
  region              = "us-east-1"

  default_tags {
    tags = {
      Component   = "bootstrap"
      CostCenter  = "platform"
      Environment = "prod"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme-platform"
    }
  }
}
