variable "dns" {
  description = "Domain of the applications, with a certificate for it and *.domain. zone is create, the id of a public zone, or find: then another region of the environment has the zone and its records. force_destroy deletes a zone with all that others wrote into it."
  type = object({
    certificate   = optional(bool, true)
    domain        = string
    force_destroy = optional(bool, false)
    zone          = optional(string, "create")
  })
  default = null

  validation {
    condition     = var.dns == null ? true : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", var.dns.domain)) && length(var.dns.domain) <= 62
    error_message = "dns must have a domain in lower case of at most 62 characters, such as dev.example.com."
  }

  validation {
    condition     = var.dns == null ? true : can(regex("^(create|find|Z[A-Z0-9]{1,31})$", var.dns.zone))
    error_message = "dns must have create, find or the id of a zone as zone."
  }
}

locals {
  _dns = [for dns in [var.dns] : dns if dns != null]

  zones_to_create = { for dns in local._dns : dns.domain => dns.force_destroy if dns.zone == "create" }
  zones_to_read   = { for dns in local._dns : dns.domain => dns.zone if dns.zone != "create" }
  certificates    = toset([for dns in local._dns : dns.domain if dns.certificate])

  # Certificates of the account for one domain share their record, in whatever region they are.
  validated_here = toset([for dns in local._dns : dns.domain if dns.certificate && dns.zone != "find"])

  zone_ids = concat(
    [for zone in aws_route53_zone.this : zone.zone_id],
    [for zone in data.aws_route53_zone.existing : zone.zone_id],
  )

  domain          = join("", local._dns[*].domain)
  name_servers    = flatten([for zone in aws_route53_zone.this : zone.name_servers])
  zone_id         = one(local.zone_ids)
  certificate_arn = join("", [for certificate in aws_acm_certificate_validation.this : certificate.certificate_arn])
}

resource "aws_route53_zone" "this" {
  #checkov:skip=CKV2_AWS_38:A signature protects nobody until the parent zone names its key, and that zone belongs to others.
  #checkov:skip=CKV2_AWS_39:AWS keeps query logs in us-east-1 alone, and they tell who visits what.
  for_each = local.zones_to_create

  comment       = "Applications of ${var.name}"
  force_destroy = each.value
  name          = each.key
}

data "aws_route53_zone" "existing" {
  for_each = local.zones_to_read

  name         = each.value == "find" ? each.key : null
  private_zone = false
  zone_id      = each.value == "find" ? null : each.value
}

resource "aws_acm_certificate" "this" {
  for_each = local.certificates

  domain_name               = each.key
  subject_alternative_names = ["*.${each.key}"]
  validation_method         = "DNS"

  options { certificate_transparency_logging_preference = "ENABLED" }

  tags = { Name = each.key }

  # A load balancer lets go of its certificate only when it has the next one.
  lifecycle {
    create_before_destroy = true
  }
}

# One record is enough: the name with the asterisk is validated by the same.
resource "aws_route53_record" "validation" {
  for_each = local.validated_here

  allow_overwrite = true
  name            = one([for option in aws_acm_certificate.this[each.key].domain_validation_options : option.resource_record_name if !startswith(option.domain_name, "*.")])
  records         = [one([for option in aws_acm_certificate.this[each.key].domain_validation_options : option.resource_record_value if !startswith(option.domain_name, "*.")])]
  ttl             = 300
  type            = "CNAME"
  zone_id         = local.zone_id
}

# Waits until the world sees the record: the parent zone has to name our servers.
resource "aws_acm_certificate_validation" "this" {
  for_each = local.certificates

  certificate_arn = aws_acm_certificate.this[each.key].arn

  timeouts { create = "30m" }

  depends_on = [aws_route53_record.validation]
}

output "dns" {
  description = "Zone and certificate of the domain, for what must not vanish; the parent zone has to name name_servers. Null without a domain."
  value = var.dns == null ? null : {
    certificate_arn = local.certificate_arn
    domain          = local.domain
    name_servers    = join(",", local.name_servers)
    zone_id         = local.zone_id
  }
}
