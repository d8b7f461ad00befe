provider "aws" {
  alias = "copy"

  allowed_account_ids = ["333333333333"]
  region              = "eu-west-1"

  default_tags {
    tags = {
      Component    = "data"
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

module "data_copy" {
  source = "../../../../../modules/aws/data-copy"

  providers = { aws = aws.copy }

  data          = module.data
  name          = "acme-platform-prod"
  region        = "eu-west-1"
  source_region = "eu-central-1"
}
