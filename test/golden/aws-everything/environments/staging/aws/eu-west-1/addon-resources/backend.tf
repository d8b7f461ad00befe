terraform {
  backend "s3" {
    allowed_account_ids = ["000000000000"]
    bucket              = "acme-platform-staging-tfstate-4b2a288c-eu-west-1"
    dynamodb_table      = "acme-platform-staging-tflock"
    encrypt             = true
    key                 = "environments/staging/aws/eu-west-1/addon-resources/terraform.tfstate"
    kms_key_id          = "alias/acme-platform-staging-tfstate-4b2a288c-eu-west-1"
    region              = "eu-west-1"
    use_lockfile        = true
  }
}
