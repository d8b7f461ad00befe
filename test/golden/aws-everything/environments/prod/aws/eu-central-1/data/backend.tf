terraform {
  backend "s3" {
    allowed_account_ids = ["333333333333"]
    bucket              = "acme-platform-prod-tfstate-333333333333-eu-west-1"
    dynamodb_table      = "acme-platform-prod-tflock"
    encrypt             = true
    key                 = "environments/prod/aws/eu-central-1/data/terraform.tfstate"
    kms_key_id          = "alias/acme-platform-prod-tfstate-333333333333-eu-west-1"
    region              = "eu-west-1"
    use_lockfile        = true
  }
}
