# What holds for every unit in this region.
locals {
  name = "eu-west-1"
}
