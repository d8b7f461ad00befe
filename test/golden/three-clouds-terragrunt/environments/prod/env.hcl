# What holds for prod on every cloud and in every region.
locals {
  environment = "prod"
  name        = "acme-platform-prod"
  protected   = true
}
