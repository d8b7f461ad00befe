terraform {
  backend "gcs" {
    bucket = "acme-platform-staging-tfstate-acme-staging-123456-europe-west1"
    prefix = "environments/staging/gcp/europe-west1/cluster"
  }
}
