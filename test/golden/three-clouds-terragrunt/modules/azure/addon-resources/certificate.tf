# Renewed by the vault. Who takes the secret of the same name gets key and chain.
resource "azurerm_key_vault_certificate" "this" {
  for_each = local.certificates

  key_vault_id = var.secrets.vault.id
  name         = replace(each.key, ".", "-")

  certificate_policy {
    issuer_parameters { name = each.value }

    key_properties {
      exportable = true
      key_size   = 2048
      key_type   = "RSA"
      reuse_key  = false
    }

    lifetime_action {
      action { action_type = "AutoRenew" }
      trigger { days_before_expiry = 30 }
    }

    secret_properties { content_type = "application/x-pem-file" }

    x509_certificate_properties {
      key_usage          = ["digitalSignature", "keyEncipherment"]
      subject            = "CN=${each.key}"
      validity_in_months = 12

      subject_alternative_names {
        dns_names = [each.key, "*.${each.key}"]
      }
    }
  }

  tags = var.tags
}
