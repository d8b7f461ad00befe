locals {
  # What the bootstrap itself calls: keys, buckets, sign-in and rights.
  _bootstrap = ["cloudkms", "cloudresourcemanager", "iam", "iamcredentials", "serviceusage", "storage", "sts"]
}

# Other things in the project may use them too, so none is ever switched off.
resource "google_project_service" "this" {
  for_each = setunion(local._bootstrap, var.services)

  disable_on_destroy = false
  project            = var.project.id
  service            = "${each.key}.googleapis.com"
}
