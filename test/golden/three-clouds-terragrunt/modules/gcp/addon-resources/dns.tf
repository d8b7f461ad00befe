variable "dns" {
  description = "Domain of the applications, with a certificate for it and *.domain. zone is create, the name of a public zone of the project, or find: then another region of the environment has the zone, its records and the certificate; zone_name is its name where it was not made here. force_destroy deletes a zone with all that others wrote into it."
  type = object({
    certificate   = optional(bool, true)
    domain        = string
    force_destroy = optional(bool, false)
    zone          = optional(string, "create")
    zone_name     = optional(string)
  })
  default = null

  validation {
    condition     = var.dns == null ? true : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", var.dns.domain)) && length(var.dns.domain) <= 62
    error_message = "dns must have a domain in lower case of at most 62 characters, such as dev.example.com."
  }

  validation {
    condition     = var.dns == null ? true : alltrue([for name in [var.dns.zone, var.dns.zone_name] : can(regex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", name)) if name != null])
    error_message = "dns must have create, find or the name of a zone as zone."
  }

  validation {
    condition     = var.dns == null ? true : var.dns.zone == "find" || var.dns.zone_name == null
    error_message = "dns must have a zone_name with find alone."
  }
}

locals {
  _dns = [for dns in [var.dns] : dns if dns != null]

  # One name in all regions: zones, certificates and their maps know none, and the first region makes them for all.
  public_name = "${var.name}-public"

  zones_to_create = { for dns in local._dns : "public" => dns if dns.zone == "create" }
  zones_to_use    = { for dns in local._dns : "public" => dns.zone == "find" ? coalesce(dns.zone_name, local.public_name) : dns.zone if dns.zone != "create" }

  certificates      = { for dns in local._dns : "public" => dns.domain if dns.certificate && dns.zone != "find" }
  maps_to_use       = toset([for dns in local._dns : local.public_name if dns.certificate && dns.zone == "find"])
  certificate_names = merge([for domain in local.certificates : { apex = domain, wildcard = "*.${domain}" }]...)

  domain          = join("", local._dns[*].domain)
  name_servers    = flatten([for zone in google_dns_managed_zone.this : zone.name_servers])
  certificate_map = join("", concat([for map in google_certificate_manager_certificate_map.this : map.name], tolist(local.maps_to_use)))

  zone_name = join("", concat([for zone in google_dns_managed_zone.this : zone.name], values(local.zones_to_use)))
  zone_id   = one(concat([for zone in google_dns_managed_zone.this : zone.id], [for name in local.zones_to_use : "projects/${var.project.id}/managedZones/${name}"]))
}

resource "google_dns_managed_zone" "this" {
  for_each = local.zones_to_create

  description   = "Applications of ${var.name}"
  dns_name      = "${each.value.domain}."
  force_destroy = each.value.force_destroy
  name          = local.public_name
  project       = var.project.id
  visibility    = "public"

  # It protects nobody until the zone above names its key, and breaks nothing before.
  dnssec_config {
    state = "on"
  }
}

# A record of the project's own, so that _acme-challenge stays free for cert-manager.
resource "google_certificate_manager_dns_authorization" "this" {
  for_each = local.certificates

  domain  = each.value
  name    = local.public_name
  project = var.project.id
  type    = "PER_PROJECT_RECORD"
}

resource "google_dns_record_set" "validation" {
  for_each = local.certificates

  managed_zone = local.zone_name
  name         = one(google_certificate_manager_dns_authorization.this[each.key].dns_resource_record).name
  project      = var.project.id
  rrdatas      = [one(google_certificate_manager_dns_authorization.this[each.key].dns_resource_record).data]
  ttl          = 300
  type         = one(google_certificate_manager_dns_authorization.this[each.key].dns_resource_record).type
}

resource "google_certificate_manager_certificate" "this" {
  for_each = local.certificates

  name    = local.public_name
  project = var.project.id

  managed {
    dns_authorizations = [google_certificate_manager_dns_authorization.this[each.key].id]
    domains            = [each.value, "*.${each.value}"]
  }

  depends_on = [google_dns_record_set.validation]
}

resource "google_certificate_manager_certificate_map" "this" {
  for_each = local.certificates

  name    = local.public_name
  project = var.project.id
}

resource "google_certificate_manager_certificate_map_entry" "this" {
  for_each = local.certificate_names

  certificates = [for certificate in google_certificate_manager_certificate.this : certificate.id]
  hostname     = each.value
  map          = one([for map in google_certificate_manager_certificate_map.this : map.name])
  name         = "${local.public_name}-${each.key}"
  project      = var.project.id
}

output "dns" {
  description = "Zone and certificates of the domain, for what must not vanish; the parent zone has to name name_servers. Null without a domain."
  value = var.dns == null ? null : {
    certificate_map = local.certificate_map
    domain          = local.domain
    name_servers    = join(",", local.name_servers)
    zone_id         = local.zone_id
  }
}
