locals {
  # Without it a destroyed version is gone at once.
  version_destroy_ttl = var.recovery_window_days == 0 ? null : "${86400 * var.recovery_window_days}s"
}

resource "google_secret_manager_secret" "this" {
  for_each = var.secrets

  annotations         = { description = "${each.value.description} Its value counts as old after ${var.rotation_days} days." }
  deletion_protection = var.deletion_protection
  project             = var.project.id
  secret_id           = local.names[each.key]
  version_destroy_ttl = local.version_destroy_ttl

  replication {
    user_managed {
      replicas {
        location = var.region

        customer_managed_encryption {
          kms_key_name = google_kms_crypto_key.this["secrets"].id
        }
      }
    }
  }

  rotation {
    next_rotation_time = timeadd(plantimestamp(), "${24 * var.rotation_days}h")
    rotation_period    = "${86400 * var.rotation_days}s"
  }

  topics {
    name = google_pubsub_topic.rotation.id
  }

  # Secret Manager moves the time on with every message that it sends.
  lifecycle {
    ignore_changes = [rotation[0].next_rotation_time]
  }

  # It refuses a key that its agent may not use, and a topic that it cannot publish to.
  depends_on = [google_kms_crypto_key_iam_member.this, google_pubsub_topic_iam_member.rotation]
}

# Made while it is written, sent once and kept nowhere: neither in the state nor
# in a plan.
resource "google_secret_manager_secret_version" "generated" {
  for_each = { for key, secret in var.secrets : key => secret if secret.generation != null }

  secret                 = google_secret_manager_secret.this[each.key].id
  secret_data_wo         = uuid()
  secret_data_wo_version = each.value.generation

  # Readers of the latest version find one at any time.
  lifecycle {
    create_before_destroy = true
  }
}
