variable "external_dns" {
  description = "Records of ingresses and services in the zone of dns.domain. With upsert-only it never deletes one, with sync it does."
  type        = object({ policy = optional(string, "upsert-only") })
  default     = null

  validation {
    condition     = var.external_dns == null ? true : contains(["sync", "upsert-only"], var.external_dns.policy)
    error_message = "external_dns must have upsert-only or sync as policy."
  }

  validation {
    condition     = var.external_dns == null || var.dns != null
    error_message = "external_dns must have a domain in dns, in which it writes."
  }
}

locals {
  _external_dns_zone = "arn:aws:route53:::hostedzone/${join("", local.zone_ids)}"

  _record_actions = {
    sync        = ["CREATE", "DELETE", "UPSERT"]
    upsert-only = ["CREATE", "UPSERT"]
  }

  # Addresses, and the TXT records that say which of them are its own.
  _external_dns_changes = {
    "ForAllValues:StringEquals" = {
      "route53:ChangeResourceRecordSetsActions"     = var.external_dns == null ? [] : local._record_actions[var.external_dns.policy]
      "route53:ChangeResourceRecordSetsRecordTypes" = ["A", "AAAA", "CNAME", "TXT"]
    }
  }

  # https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/aws/
  external_dns_statements = [
    {
      Sid       = "WriteRecords"
      Effect    = "Allow"
      Action    = "route53:ChangeResourceRecordSets"
      Resource  = local._external_dns_zone
      Condition = local._external_dns_changes
    },
    {
      Sid      = "ReadZone"
      Effect   = "Allow"
      Action   = ["route53:ListResourceRecordSets", "route53:ListTagsForResources"]
      Resource = local._external_dns_zone
    },
    # A list of all zones knows no resource.
    {
      Sid      = "FindZone"
      Effect   = "Allow"
      Action   = "route53:ListHostedZones"
      Resource = "*"
    },
  ]
}

module "external_dns" {
  source = "../workload-identity"
  count  = var.external_dns == null ? 0 : 1

  cluster         = local.cluster
  description     = "external-dns of ${var.name}"
  name            = "${local.role_prefix}-external-dns"
  namespace       = "external-dns"
  policy          = jsonencode({ Version = "2012-10-17", Statement = local.external_dns_statements })
  roles           = var.roles
  service_account = "external-dns"
}

output "external_dns" {
  description = "Zone in which external-dns writes, and the name under which it owns records. Clusters that share one delete each other's."
  value = var.external_dns == null ? null : {
    domain   = local.domain
    owner_id = "${var.cluster.name}-${local.region}"
    policy   = var.external_dns.policy
    region   = local.region
    zone_id  = local.zone_id
  }

  depends_on = [module.external_dns]
}
