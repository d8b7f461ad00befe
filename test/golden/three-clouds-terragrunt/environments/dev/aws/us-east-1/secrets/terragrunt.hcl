include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//aws/secrets"
}

inputs = {
  name   = include.root.locals.env.name
  region = include.root.locals.region.name

  recovery_window_days = 7
  rotation_days        = 90
  secrets = {
    example = {
      description = "Shows how a pod mounts a secret."
      generation  = 1
    }
  }
  store = "secrets-manager"
}
