terraform {
  backend "s3" {
    allowed_account_ids = ["000000000000"]
    bucket              = "acme-platform-dev-tfstate-c8ea637a-eu-west-1"
    encrypt             = true
    key                 = "environments/dev/aws/eu-west-1/secrets/terraform.tfstate"
    kms_key_id          = "alias/acme-platform-dev-tfstate-c8ea637a-eu-west-1"
    region              = "eu-west-1"
    use_lockfile        = true
  }
}
