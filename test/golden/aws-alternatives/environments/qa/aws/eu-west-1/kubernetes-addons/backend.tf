terraform {
  backend "s3" {
    allowed_account_ids = ["111111111111"]
    bucket              = "acme-qa-tfstate-111111111111-eu-west-1"
    encrypt             = true
    key                 = "environments/qa/aws/eu-west-1/kubernetes-addons/terraform.tfstate"
    kms_key_id          = "alias/acme-qa-tfstate-111111111111-eu-west-1"
    region              = "eu-west-1"
    use_lockfile        = true
  }
}
