include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//gcp/secrets"
}

inputs = {
  name   = include.root.locals.env.name
  region = include.root.locals.region.name

  project = {
    id     = include.root.locals.account.id
    number = include.root.locals.account.number
  }

  deletion_protection  = true
  recovery_window_days = 30
  rotation_days        = 90
  secrets              = {}
}
