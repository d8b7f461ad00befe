provider "google" {
  project = "acme-prod-123456"
  region  = "europe-west1"

  default_labels = {
    component   = "bootstrap"
    cost-center = "platform"
    environment = "prod"
    managed-by  = "terraform"
    owner       = "platform"
    project     = "acme-platform"
  }
}
