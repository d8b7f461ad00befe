terraform {
  backend "s3" {
    allowed_account_ids = ["111111111111"]
    bucket              = "acme-shared-tfstate"
    dynamodb_table      = "acme-shared-tflock"
    encrypt             = true
    key                 = "environments/dev/aws/eu-west-1/cluster/terraform.tfstate"
    kms_key_id          = "arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    region              = "eu-west-1"
  }
}
