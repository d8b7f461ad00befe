provider "aws" {
  allowed_account_ids = ["333333333333"]
  region              = "eu-west-1"

  default_tags {
    tags = {
      Component    = "cluster"
      CostCenter   = "cc-1001"
      Environment  = "prod"
      ManagedBy    = "terraform"
      Owner        = "platform and data"
      Project      = "acme-platform"
      "Data Class" = "internal"
      map-migrated = "mig-0001"
    }
  }
}
