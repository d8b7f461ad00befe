# Module ci-identity keeps pipelines away from a ring of this name.
resource "google_kms_key_ring" "this" {
  location = var.region
  name     = "${var.name}-state"
  project  = var.project.id

  lifecycle {
    prevent_destroy = true
  }
}

resource "google_kms_crypto_key" "this" {
  destroy_scheduled_duration = "2592000s"
  key_ring                   = google_kms_key_ring.this.id
  name                       = "state"
  purpose                    = "ENCRYPT_DECRYPT"
  rotation_period            = "7776000s"

  version_template {
    algorithm        = "GOOGLE_SYMMETRIC_ENCRYPTION"
    protection_level = "HSM"
  }

  lifecycle {
    prevent_destroy = true
  }
}

# Cloud Storage encrypts for everyone, so nobody else needs the key.
resource "google_kms_crypto_key_iam_member" "this" {
  crypto_key_id = google_kms_crypto_key.this.id
  member        = "serviceAccount:service-${var.project.number}@gs-project-accounts.iam.gserviceaccount.com"
  role          = "roles/cloudkms.cryptoKeyEncrypterDecrypter"
}
