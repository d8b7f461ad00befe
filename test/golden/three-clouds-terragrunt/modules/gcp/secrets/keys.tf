locals {
  # Google makes them for a project, and they act for a service in it.
  agent_format = "serviceAccount:service-${var.project.number}@%s.iam.gserviceaccount.com"

  # Who uses a key: the service agents of one purpose, and no person.
  agents = {
    cluster = ["container-engine-robot"]
    data    = ["gcp-sa-cloud-sql"]
    secrets = ["gcp-sa-pubsub", "gcp-sa-secretmanager"]
    storage = ["compute-system"]
  }

  grants = merge([
    for purpose, agents in local.agents : {
      for agent in agents : "${purpose} ${agent}" => {
        member  = format(local.agent_format, agent)
        purpose = purpose
      }
    }
  ]...)
}

# One key for each purpose, so that whoever reads databases cannot read volumes.
resource "google_kms_crypto_key" "this" {
  #checkov:skip=CKV_GCP_82:Protected environments have a guard in their root, which a team can lift in a reviewed change.
  for_each = local.agents

  destroy_scheduled_duration = "2592000s"
  key_ring                   = google_kms_key_ring.this.id
  name                       = each.key
  purpose                    = "ENCRYPT_DECRYPT"
  rotation_period            = "7776000s"

  version_template {
    algorithm        = "GOOGLE_SYMMETRIC_ENCRYPTION"
    protection_level = "HSM"
  }
}

resource "google_kms_crypto_key_iam_member" "this" {
  for_each = local.grants

  crypto_key_id = google_kms_crypto_key.this[each.value.purpose].id
  member        = each.value.member
  role          = "roles/cloudkms.cryptoKeyEncrypterDecrypter"
}
