resource "google_storage_bucket_iam_member" "read" {
  bucket = var.state_bucket
  member = google_service_account.this["plan"].member
  role   = "roles/storage.objectViewer"
}

# A plan takes the lock, which is an object beside the state. It writes no other.
resource "google_storage_bucket_iam_member" "lock" {
  bucket = var.state_bucket
  member = google_service_account.this["plan"].member
  role   = "roles/storage.objectUser"

  condition {
    expression = "resource.name.endsWith('.tflock')"
    title      = "locks only"
  }
}

# Google deletes an object to write it anew, so whoever writes may delete.
resource "google_storage_bucket_iam_member" "write" {
  bucket = var.state_bucket
  member = google_service_account.this["apply"].member
  role   = "roles/storage.objectUser"
}
