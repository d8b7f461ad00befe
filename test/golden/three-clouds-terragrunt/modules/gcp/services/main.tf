locals {
  # What the bootstrap itself calls: keys, buckets, sign-in and rights.
  _bootstrap = ["cloudkms", "cloudresourcemanager", "iam", "iamcredentials", "serviceusage", "storage", "sts"]

  # What no root calls, but Google does for it: a cluster asks for the policy of images and sends what it measures,
  # and the key of databases admits the agent of Cloud SQL.
  _silent = ["binaryauthorization", "monitoring", "sqladmin"]
}

# Other things in the project may use them too, so none is ever switched off.
resource "google_project_service" "this" {
  for_each = setunion(local._bootstrap, local._silent, var.services)

  disable_on_destroy = false
  project            = var.project.id
  service            = "${each.key}.googleapis.com"
}
