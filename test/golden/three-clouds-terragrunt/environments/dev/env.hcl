# What holds for dev on every cloud and in every region.
locals {
  environment = "dev"
  name        = "acme-platform-dev"
  protected   = false
}
