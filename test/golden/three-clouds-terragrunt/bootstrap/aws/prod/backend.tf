terraform {
  backend "s3" {
    allowed_account_ids = ["333333333333"]
    bucket              = "acme-platform-prod-tfstate-333333333333-us-east-1"
    encrypt             = true
    key                 = "bootstrap/aws/prod/terraform.tfstate"
    kms_key_id          = "alias/acme-platform-prod-tfstate-333333333333-us-east-1"
    region              = "us-east-1"
    use_lockfile        = true
  }
}
