provider "aws" {
  allowed_account_ids = ["111111111111"]
  region              = "eu-west-1"

  default_tags {
    tags = {
      Component   = "bootstrap"
      CostCenter  = "cc-1001"
      Environment = "dev"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme-platform"
    }
  }
}
