locals {
  services = {
    aws   = "^(ParameterStore|SecretsManager)$"
    azure = "^https://[a-z0-9-]+\\.vault\\.azure\\.net/?$"
    gcp   = "^[a-z][a-z0-9-]{4,28}[a-z0-9]$"
  }

  store_keys = { aws = ["region"], azure = ["tenant_id"], gcp = [] }

  # Of the account of External Secrets itself: a store says which cloud it is in,
  # and never how to prove oneself with a key.
  account = { name = "external-secrets", namespace = "external-secrets" }

  providers = {
    for name, store in var.stores : name => {
      aws   = { aws = { region = store.region, service = store.service } }
      azure = { azurekv = { authType = "WorkloadIdentity", serviceAccountRef = local.account, tenantId = store.tenant_id, vaultUrl = store.service } }
      gcp   = { gcpsm = { projectID = store.service } }
    }
  }

  cloud_settings = {
    aws   = {}
    azure = { serviceAccount = { annotations = { "azure.workload.identity/client-id" = var.client_id } } }
    gcp   = {}
  }
}
