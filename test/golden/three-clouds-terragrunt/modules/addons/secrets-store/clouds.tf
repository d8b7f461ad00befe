locals {
  secret_names = { aws = ".", azure = "^[0-9A-Za-z-]+$", gcp = "^projects/[^/]+/secrets/[^/]+$" }
  types        = { aws = ["secretsmanager", "ssmparameter"], azure = ["secret"], gcp = ["secret"] }
  example_keys = { aws = [], azure = ["client_id", "tenant_id", "vault"], gcp = [] }

  drivers = {
    aws   = { driver = "secrets-store.csi.k8s.io", provider = "aws" }
    azure = { driver = "secrets-store.csi.k8s.io", provider = "azure" }
    gcp   = { driver = "secrets-store-gke.csi.k8s.io", provider = "gke" }
  }

  # What the class of each example tells the provider of its cloud.
  parameters = {
    for namespace, example in var.examples : namespace => {
      aws = {
        objects        = yamlencode([{ objectName = example.secret, objectType = example.type }])
        region         = var.region
        usePodIdentity = "true"
      }

      azure = {
        clientID     = example.client_id
        keyvaultName = example.vault
        objects      = yamlencode({ array = [yamlencode({ objectName = example.secret, objectType = example.type })] })
        tenantID     = example.tenant_id
      }

      gcp = {
        secrets = yamlencode([{ path = basename(example.secret), resourceName = "${example.secret}/versions/latest" }])
      }
    }
  }
}
