# What this root takes from the states that are applied before it.

data "terraform_remote_state" "secrets" {
  backend = "gcs"
  config = {
    bucket = "acme-platform-prod-tfstate-acme-prod-123456-europe-west1"
    prefix = "environments/prod/gcp/europe-west1/secrets"
  }
}

data "terraform_remote_state" "cluster" {
  backend = "gcs"
  config = {
    bucket = "acme-platform-prod-tfstate-acme-prod-123456-europe-west1"
    prefix = "environments/prod/gcp/europe-west1/cluster"
  }
}
