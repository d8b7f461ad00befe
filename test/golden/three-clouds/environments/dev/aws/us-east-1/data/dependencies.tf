# What this root takes from the states that are applied before it.

data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "acme-platform-dev-tfstate-111111111111-us-east-1"
    key    = "environments/dev/aws/us-east-1/network/terraform.tfstate"
    region = "us-east-1"
  }
}

data "terraform_remote_state" "secrets" {
  backend = "s3"
  config = {
    bucket = "acme-platform-dev-tfstate-111111111111-us-east-1"
    key    = "environments/dev/aws/us-east-1/secrets/terraform.tfstate"
    region = "us-east-1"
  }
}
