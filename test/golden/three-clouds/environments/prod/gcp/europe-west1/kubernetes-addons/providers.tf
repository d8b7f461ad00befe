# The token is made when it is needed, by whoever runs this, and lies in no state.
provider "kubernetes" {
  cluster_ca_certificate = base64decode(data.terraform_remote_state.cluster.outputs.cluster.certificate_authority)
  host                   = data.terraform_remote_state.cluster.outputs.cluster.endpoint

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    args        = ["--use_application_default_credentials"]
    command     = "gke-gcloud-auth-plugin"
  }
}

provider "helm" {
  kubernetes = {
    cluster_ca_certificate = base64decode(data.terraform_remote_state.cluster.outputs.cluster.certificate_authority)
    host                   = data.terraform_remote_state.cluster.outputs.cluster.endpoint

    exec = {
      api_version = "client.authentication.k8s.io/v1beta1"
      args        = ["--use_application_default_credentials"]
      command     = "gke-gcloud-auth-plugin"
    }
  }
}
