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
    condition     = yamldecode(helm_release.this.values[0]).eni.nodeSpec.subnetTags == ["kubernetes.io/role/internal-elb=1"]
    error_message = "Pods must take their addresses in private subnets."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).egressMasqueradeInterfaces == "eth+ ens+"
    error_message = "The interfaces of Bottlerocket and of Amazon Linux must both count."
  }

  assert {
    condition = yamldecode(helm_release.this.values[0]).operator.nodeSelector == { "kubernetes.io/os" = "linux", pool = "system" } && toset(yamldecode(helm_release.this.values[0]).operator.tolerations) == toset([
      for key in ["CriticalAddonsOnly", "node.cilium.io/agent-not-ready", "node.cloudprovider.kubernetes.io/uninitialized", "node.kubernetes.io/not-ready"] : { key = key, operator = "Exists" }
    ])
    error_message = "The operator must run on the first nodes, which wait for it, and on no others."
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
