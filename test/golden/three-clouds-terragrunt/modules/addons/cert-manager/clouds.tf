locals {
  zone_ids = {
    aws   = "^Z[A-Z0-9]+$"
    azure = "^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Network/(?i:dnsZones)/[^/]+$"
    gcp   = "^projects/[^/]+/managedZones/[^/]+$"
  }

  issuer_keys = { aws = ["region"], azure = ["client_id"], gcp = [] }

  # Azure and Google Cloud write into the id of a zone where it lies.
  places = { for name, issuer in var.issuers : name => split("/", issuer.zone_id) }

  # No key and no role here: the pod of cert-manager has an identity.
  solvers = {
    for name, issuer in var.issuers : name => {
      aws = { route53 = { hostedZoneID = issuer.zone_id, region = issuer.region } }

      azure = {
        azureDNS = {
          environment       = "AzurePublicCloud"
          hostedZoneName    = element(local.places[name], 8)
          managedIdentity   = { clientID = issuer.client_id }
          resourceGroupName = element(local.places[name], 4)
          subscriptionID    = element(local.places[name], 2)
        }
      }

      gcp = { cloudDNS = { hostedZoneName = element(local.places[name], 3), project = element(local.places[name], 1) } }
    }
  }

  # The webhook of AKS gives a token to pods with this label.
  workload_identity = { "azure.workload.identity/use" = "true" }

  cloud_settings = {
    aws   = {}
    azure = { podLabels = local.workload_identity, serviceAccount = { labels = local.workload_identity } }
    gcp   = {}
  }
}
