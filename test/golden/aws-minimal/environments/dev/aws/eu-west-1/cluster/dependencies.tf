# What this root takes from the states that are applied before it.

data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "acme-platform-dev-tfstate-c8ea637a-eu-west-1"
    key    = "environments/dev/aws/eu-west-1/network/terraform.tfstate"
    region = "eu-west-1"
  }
}

data "terraform_remote_state" "secrets" {
  backend = "s3"
  config = {
    bucket = "acme-platform-dev-tfstate-c8ea637a-eu-west-1"
    key    = "environments/dev/aws/eu-west-1/secrets/terraform.tfstate"
    region = "eu-west-1"
  }
}
