terraform {
  backend "gcs" {
    bucket = "acme-platform-dev-tfstate-acme-dev-123456-europe-west1"
    prefix = "environments/dev/gcp/europe-west1/kubernetes-addons"
  }
}
