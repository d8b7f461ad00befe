terraform {
  backend "s3" {
    allowed_account_ids = ["333333333333"]
    bucket              = "acme-prod-tfstate-333333333333-eu-west-1"
    encrypt             = true
    key                 = "environments/prod/aws/eu-west-1/cilium/terraform.tfstate"
    kms_key_id          = "alias/acme-prod-tfstate-333333333333-eu-west-1"
    region              = "eu-west-1"
    use_lockfile        = true
  }
}
