terraform {
  backend "s3" {
    allowed_account_ids = ["222222222222"]
    bucket              = "acme-platform-staging-tfstate-222222222222-eu-west-1"
    encrypt             = true
    key                 = "bootstrap/aws/staging/terraform.tfstate"
    kms_key_id          = "alias/acme-platform-staging-tfstate-222222222222-eu-west-1"
    region              = "eu-west-1"
    use_lockfile        = true
  }
}
