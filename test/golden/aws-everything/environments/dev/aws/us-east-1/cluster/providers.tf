provider "aws" {
  allowed_account_ids = ["111111111111"]
  region              = "us-east-1"

  default_tags {
    tags = {
      Component    = "cluster"
      CostCenter   = "cc-1001"
      Environment  = "dev"
      ManagedBy    = "terraform"
      Owner        = "platform and data"
      Project      = "acme-platform"
      "Data Class" = "internal"
      map-migrated = "mig-0001"
    }
  }
}
