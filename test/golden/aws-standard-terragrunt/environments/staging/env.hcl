# What holds for staging on every cloud and in every region.
locals {
  environment = "staging"
  name        = "acme-platform-staging"
  protected   = false
}
