provider "aws" {
  allowed_account_ids = ["333333333333"]
  region              = "eu-west-1"

  default_tags {
    tags = {
      Component   = "bootstrap"
      CostCenter  = "cc-1001"
      Environment = "prod"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme-platform"
    }
  }
}
