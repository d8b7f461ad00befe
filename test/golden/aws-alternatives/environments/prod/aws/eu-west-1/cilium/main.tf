module "cilium" {
  source = "../../../../../modules/addons/cilium"

  cluster = data.terraform_remote_state.cluster.outputs.cluster

  prefix_delegation = true
  replicas          = 2
}
