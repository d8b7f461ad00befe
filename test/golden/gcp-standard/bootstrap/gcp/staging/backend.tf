terraform {
  backend "gcs" {
    bucket = "acme-platform-staging-tfstate-acme-staging-123456-europe-west1"
    prefix = "bootstrap/gcp/staging"
  }
}
