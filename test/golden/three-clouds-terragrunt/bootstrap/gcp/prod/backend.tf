terraform {
  backend "gcs" {
    bucket = "acme-platform-prod-tfstate-acme-prod-123456-europe-west1"
    prefix = "bootstrap/gcp/prod"
  }
}
