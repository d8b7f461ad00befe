# What holds for every unit in this region.
locals {
  name = "westeurope"
}
