locals {
  # A new bucket opens itself to the editors and viewers of its project. Each of
  # these lists replaces the one that Google made.
  _owners = ["projectOwner:${var.project.id}"]
  closed_roles = toset([
    "roles/storage.legacyBucketOwner",
    "roles/storage.legacyBucketReader",
    "roles/storage.legacyObjectOwner",
    "roles/storage.legacyObjectReader",
  ])
}

resource "google_storage_bucket_iam_binding" "owners" {
  for_each = local.closed_roles

  bucket  = google_storage_bucket.this.name
  members = local._owners
  role    = each.key
}

resource "google_storage_bucket_iam_member" "this" {
  for_each = var.principals

  bucket = google_storage_bucket.this.name
  member = each.key
  role   = "roles/storage.objectUser"
}
