terraform {
  backend "s3" {
    allowed_account_ids = ["111111111111"]
    bucket              = "acme-platform-dev-tfstate-111111111111-eu-west-1"
    encrypt             = true
    key                 = "bootstrap/aws/dev/terraform.tfstate"
    kms_key_id          = "alias/acme-platform-dev-tfstate-111111111111-eu-west-1"
    region              = "eu-west-1"
    use_lockfile        = true
  }
}
