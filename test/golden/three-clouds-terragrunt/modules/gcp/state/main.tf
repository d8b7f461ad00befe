resource "google_storage_bucket" "this" {
  #checkov:skip=CKV_GCP_62:Access logs are an answer of their own: audit logs, which also tell who it was.
  force_destroy               = false
  location                    = var.region
  name                        = var.bucket
  project                     = var.project.id
  public_access_prevention    = "enforced"
  storage_class               = "STANDARD"
  uniform_bucket_level_access = true

  encryption {
    default_kms_key_name = google_kms_crypto_key_iam_member.this.crypto_key_id
  }

  # A state that nobody touched for years still has versions to go back to.
  lifecycle_rule {
    action {
      type = "Delete"
    }

    condition {
      days_since_noncurrent_time = var.noncurrent_days
      num_newer_versions         = 20
      with_state                 = "ARCHIVED"
    }
  }

  # Whatever was deleted, by whomever, can be restored for a month.
  soft_delete_policy {
    retention_duration_seconds = 2592000
  }

  versioning {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}
