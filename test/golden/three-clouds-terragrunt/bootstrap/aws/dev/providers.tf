provider "aws" {
  allowed_account_ids = ["111111111111"]
  region              = "us-east-1"

  default_tags {
    tags = {
      Component   = "bootstrap"
      CostCenter  = "platform"
      Environment = "dev"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme-platform"
    }
  }
}
