# prod on Google Cloud: its project, where its states lie (bootstrap/gcp/prod), and what its resources are labelled with.
locals {
  cloud  = "gcp"
  id     = "acme-prod-123456"
  number = "000000000000"

  backend = "gcs"

  state = {
    bucket = "acme-platform-prod-tfstate-acme-prod-123456-europe-west1"
  }

  tags = {
    cost-center = "platform"
    environment = "prod"
    managed-by  = "terraform"
    owner       = "platform"
    project     = "acme-platform"
  }

  # Names the component; root.hcl adds it.
  component_tag = "component"
}
