provider "google" {
  project = "acme-dev-123456"
  region  = "europe-west1"

  default_labels = {
    component   = "addon-resources"
    cost-center = "cc-1001"
    environment = "dev"
    managed-by  = "terraform"
    owner       = "platform"
    project     = "acme-platform"
  }
}
