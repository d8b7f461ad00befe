locals {
  zone_ids = {
    aws   = "^Z[A-Z0-9]+$"
    azure = "^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Network/(?i:dnsZones)/[^/]+$"
    gcp   = "^projects/[^/]+/managedZones/[^/]+$"
  }

  zone_keys = { aws = ["region"], azure = ["client_id", "tenant_id"], gcp = [] }

  settings = {
    domainFilters = [var.zone.domain]
    policy        = var.policy
    sources       = var.sources
    txtOwnerId    = var.zone.owner_id
  }

  # Azure and Google Cloud write into the id of a zone where it lies.
  place = split("/", var.zone.id)

  cloud_settings = {
    aws = {
      env       = [{ name = "AWS_REGION", value = var.zone.region }]
      extraArgs = { zone-id-filter = var.zone.id }
    }

    azure = {
      extraArgs           = { zone-id-filter = "/${element(local.place, 8)}" }
      podLabels           = local.workload_identity
      provider            = { name = "azure" }
      secretConfiguration = { data = { "azure.json" = local.azure_json }, enabled = true, mountPath = "/etc/kubernetes" }
      serviceAccount      = { annotations = { "azure.workload.identity/client-id" = var.zone.client_id }, labels = local.workload_identity }
    }

    gcp = {
      extraArgs = { google-project = element(local.place, 1), zone-id-filter = element(local.place, 3) }
      provider  = { name = "google" }
    }
  }

  # The webhook of AKS gives a token to pods with this label.
  workload_identity = { "azure.workload.identity/use" = "true" }

  # It reads where the zone lies from this file alone. There is no secret in it.
  azure_json = jsonencode({
    resourceGroup                = element(local.place, 4)
    subscriptionId               = element(local.place, 2)
    tenantId                     = var.zone.tenant_id
    useWorkloadIdentityExtension = true
  })
}
