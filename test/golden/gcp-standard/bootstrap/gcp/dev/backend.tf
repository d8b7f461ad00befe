terraform {
  backend "gcs" {
    bucket = "acme-platform-dev-tfstate-acme-dev-123456-europe-west1"
    prefix = "bootstrap/gcp/dev"
  }
}
