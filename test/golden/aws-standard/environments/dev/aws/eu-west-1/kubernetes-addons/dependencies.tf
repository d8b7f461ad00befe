# What this root takes from the states that are applied before it.

data "terraform_remote_state" "cluster" {
  backend = "s3"
  config = {
    bucket = "acme-platform-dev-tfstate-111111111111-eu-west-1"
    key    = "environments/dev/aws/eu-west-1/cluster/terraform.tfstate"
    region = "eu-west-1"
  }
}

data "terraform_remote_state" "addon_resources" {
  backend = "s3"
  config = {
    bucket = "acme-platform-dev-tfstate-111111111111-eu-west-1"
    key    = "environments/dev/aws/eu-west-1/addon-resources/terraform.tfstate"
    region = "eu-west-1"
  }
}
