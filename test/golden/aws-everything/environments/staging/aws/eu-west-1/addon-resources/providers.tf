provider "aws" {
  allowed_account_ids = ["000000000000"]
  region              = "eu-west-1"

  default_tags {
    tags = {
      Component    = "addon-resources"
      CostCenter   = "cc-1001"
      Environment  = "staging"
      ManagedBy    = "terraform"
      Owner        = "platform and data"
      Project      = "acme-platform"
      "Data Class" = "internal"
      map-migrated = "mig-0001"
    }
  }
}
