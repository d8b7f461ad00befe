variable "cert_manager" {
  description = "Certificates inside the cluster: the right to prove that dns.domain is ours. It has no options."
  type        = object({})
  default     = null

  validation {
    condition     = var.cert_manager == null || var.dns != null
    error_message = "cert_manager must have a domain in dns, which it proves."
  }
}

locals {
  _cert_manager_zone = "arn:aws:route53:::hostedzone/${join("", local.zone_ids)}"

  # https://cert-manager.io/docs/configuration/acme/dns01/route53/
  cert_manager_statements = [
    {
      Sid      = "FollowChanges"
      Effect   = "Allow"
      Action   = "route53:GetChange"
      Resource = "arn:aws:route53:::change/*"
    },
    {
      Sid      = "ReadZone"
      Effect   = "Allow"
      Action   = "route53:ListResourceRecordSets"
      Resource = local._cert_manager_zone
    },
    {
      Sid      = "AnswerChallenges"
      Effect   = "Allow"
      Action   = "route53:ChangeResourceRecordSets"
      Resource = local._cert_manager_zone
      Condition = {
        "ForAllValues:StringEquals" = { "route53:ChangeResourceRecordSetsRecordTypes" = ["TXT"] }
        "ForAllValues:StringLike"   = { "route53:ChangeResourceRecordSetsNormalizedRecordNames" = ["_acme-challenge.${local.domain}", "_acme-challenge.*.${local.domain}"] }
      }
    },
  ]
}

module "cert_manager" {
  source = "../workload-identity"
  count  = var.cert_manager == null ? 0 : 1

  cluster         = local.cluster
  description     = "cert-manager of ${var.name}"
  name            = "${local.role_prefix}-cert-manager"
  namespace       = "cert-manager"
  policy          = jsonencode({ Version = "2012-10-17", Statement = local.cert_manager_statements })
  roles           = var.roles
  service_account = "cert-manager"
}

output "cert_manager" {
  description = "Zone in which cert-manager proves the domain, for its issuer."
  value = var.cert_manager == null ? null : {
    domain  = local.domain
    region  = local.region
    zone_id = local.zone_id
  }

  # An issuer that starts before cert-manager has its rights waits for hours.
  depends_on = [module.cert_manager]
}
