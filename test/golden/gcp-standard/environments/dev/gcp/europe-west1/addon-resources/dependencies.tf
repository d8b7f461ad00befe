# What this root takes from the states that are applied before it.

data "terraform_remote_state" "secrets" {
  backend = "gcs"
  config = {
    bucket = "acme-platform-dev-tfstate-acme-dev-123456-europe-west1"
    prefix = "environments/dev/gcp/europe-west1/secrets"
  }
}

data "terraform_remote_state" "cluster" {
  backend = "gcs"
  config = {
    bucket = "acme-platform-dev-tfstate-acme-dev-123456-europe-west1"
    prefix = "environments/dev/gcp/europe-west1/cluster"
  }
}
