# The token is made when it is needed, by whoever runs this, and lies in no state.
# The server is AKS itself, the same in every tenant, and az is logged in.
provider "kubernetes" {
  cluster_ca_certificate = base64decode(data.terraform_remote_state.cluster.outputs.cluster.certificate_authority)
  host                   = data.terraform_remote_state.cluster.outputs.cluster.endpoint

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    args        = ["get-token", "--login", "azurecli", "--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630", "--tenant-id", "99999999-9999-4999-8999-999999999999"]
    command     = "kubelogin"
  }
}

provider "helm" {
  kubernetes = {
    cluster_ca_certificate = base64decode(data.terraform_remote_state.cluster.outputs.cluster.certificate_authority)
    host                   = data.terraform_remote_state.cluster.outputs.cluster.endpoint

    exec = {
      api_version = "client.authentication.k8s.io/v1beta1"
      args        = ["get-token", "--login", "azurecli", "--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630", "--tenant-id", "99999999-9999-4999-8999-999999999999"]
      command     = "kubelogin"
    }
  }
}
