provider "aws" {
  alias = "copy"

  allowed_account_ids = ["333333333333"]
  region              = "eu-central-1"

  default_tags {
    tags = {
      Component   = "data"
      CostCenter  = "platform"
      Environment = "prod"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme"
    }
  }
}

module "data_copy" {
  source = "../../../../../modules/aws/data-copy"

  providers = { aws = aws.copy }

  data          = module.data
  name          = "acme-prod"
  region        = "eu-central-1"
  source_region = "eu-west-1"
}
