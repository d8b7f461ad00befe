variable "dns" {
  description = "Domain of the applications. zone is create, or the id of a public zone. certificate_issuer is an issuer of the vault, and makes a certificate for the domain and *.domain there: Self, or the name of an account at DigiCert or GlobalSign that somebody set up in the vault."
  type = object({
    certificate_issuer = optional(string)
    domain             = string
    zone               = optional(string, "create")
  })
  default = null

  validation {
    condition     = var.dns == null ? true : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", var.dns.domain)) && length(var.dns.domain) <= 62
    error_message = "dns must have a domain in lower case of at most 62 characters, such as dev.example.com."
  }

  validation {
    condition     = var.dns == null ? true : var.dns.zone == "create" || can(regex("^/subscriptions/[0-9a-f-]{36}/resourceGroups/[^/]+/providers/Microsoft\\.Network/dns[zZ]ones/[^/]+$", var.dns.zone))
    error_message = "dns must have create or the id of a zone of Azure DNS as zone."
  }

  # What is written for a domain into a zone of another one answers nobody.
  validation {
    condition     = var.dns == null ? true : var.dns.zone == "create" || endswith(".${var.dns.domain}", ".${basename(var.dns.zone)}")
    error_message = "dns must have a domain that is the zone or lies in it."
  }

  validation {
    condition     = var.dns == null ? true : var.dns.certificate_issuer == null || can(regex("^[A-Za-z0-9-]{1,127}$", var.dns.certificate_issuer))
    error_message = "dns must have the name of an issuer of letters, digits and dashes as certificate_issuer, or none."
  }
}

locals {
  _dns = [for dns in [var.dns] : dns if dns != null]

  zones_to_create = toset([for dns in local._dns : dns.domain if dns.zone == "create"])
  certificates    = { for dns in local._dns : dns.domain => dns.certificate_issuer if dns.certificate_issuer != null }

  zone_ids = concat(
    [for zone in azurerm_dns_zone.this : zone.id],
    [for dns in local._dns : dns.zone if dns.zone != "create"],
  )

  domain         = join("", local._dns[*].domain)
  name_servers   = flatten([for zone in azurerm_dns_zone.this : sort(zone.name_servers)])
  zone_id        = join("", local.zone_ids)
  certificate_id = join("", [for certificate in azurerm_key_vault_certificate.this : certificate.versionless_secret_id])
}

# A group of its own: external-dns has to look around in it.
resource "azurerm_resource_group" "dns" {
  for_each = local.zones_to_create

  location = local.region
  name     = "${var.name}-${local.region}-dns"

  tags = var.tags
}

resource "azurerm_dns_zone" "this" {
  for_each = local.zones_to_create

  name                = each.key
  resource_group_name = azurerm_resource_group.dns[each.key].name

  tags = var.tags
}

output "dns" {
  description = "Zone and certificate of the domain, for what must not vanish; the parent zone has to name name_servers. Null without a domain."
  value = var.dns == null ? null : {
    certificate_id = local.certificate_id
    domain         = local.domain
    name_servers   = join(",", local.name_servers)
    zone_id        = local.zone_id
  }
}
