mock_provider "helm" {}

variables {
  cluster = { endpoint = "https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com" }
}

run "reaches_the_api_server" {
  command = plan

  assert {
    condition = yamldecode(helm_release.this.values[1]) == {
      eni            = { awsEnablePrefixDelegation = true }
      k8sServiceHost = "0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com"
      operator       = { podDisruptionBudget = { enabled = true }, replicas = 2 }
    }
    error_message = "Agents must call the API server by its name."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).kubeProxyReplacement == "true" && yamldecode(helm_release.this.values[0]).ipam.mode == "eni"
    error_message = "Cilium must replace kube-proxy and give addresses of the network."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).encryption == { enabled = true, type = "wireguard" }
    error_message = "Traffic between nodes must be encrypted."
  }

  assert {
    condition     = helm_release.this.wait == false && helm_release.this.disable_webhooks
    error_message = "Before the first node nothing must wait for a pod."
  }
}

run "small" {
  command = plan

  variables {
    prefix_delegation = false
    replicas          = 1
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).operator == { podDisruptionBudget = { enabled = false }, replicas = 1 }
    error_message = "One operator must run, and no budget may stop a drain."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).eni.awsEnablePrefixDelegation == false
    error_message = "Addresses must come one by one."
  }
}

run "refuses_what_is_no_endpoint" {
  command = plan

  variables {
    cluster = { endpoint = "10.0.0.1:6443" }
  }

  expect_failures = [var.cluster]
}

run "refuses_no_operator" {
  command = plan

  variables {
    replicas = 0
  }

  expect_failures = [var.replicas]
}
