# What this root takes from the states that are applied before it.

data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "acme-platform-staging-tfstate-4b2a288c-eu-west-1"
    key    = "environments/staging/aws/eu-west-1/network/terraform.tfstate"
    region = "eu-west-1"
  }
}

data "terraform_remote_state" "secrets" {
  backend = "s3"
  config = {
    bucket = "acme-platform-staging-tfstate-4b2a288c-eu-west-1"
    key    = "environments/staging/aws/eu-west-1/secrets/terraform.tfstate"
    region = "eu-west-1"
  }
}
