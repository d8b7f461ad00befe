provider "google" {
  project = "acme-staging-123456"
  region  = "europe-west1"

  default_labels = {
    component   = "secrets"
    cost-center = "cc-1001"
    environment = "staging"
    managed-by  = "terraform"
    owner       = "platform"
    project     = "acme-platform"
  }
}
