mock_provider "helm" {}

variables {
  cluster = { name = "acme-prod", region = "eu-west-1", version = "1.36" }
}

run "knows_its_groups" {
  command = plan

  assert {
    condition = yamldecode(helm_release.this.values[1]) == {
      autoDiscovery = { clusterName = "acme-prod" }
      awsRegion     = "eu-west-1"
      customArgs    = []
      extraArgs = {
        scale-down-delay-after-add       = "30m"
        scale-down-unneeded-time         = "20m"
        scale-down-utilization-threshold = "0.5"
      }
      image        = { tag = "v1.36.1" }
      replicaCount = 2
    }
    error_message = "It must know cluster and region, follow its minor, and be slow to remove nodes."
  }
}

run "removes_sooner_where_asked" {
  command = plan

  variables {
    cluster    = { name = "acme-dev", region = "eu-west-1", version = "1.35" }
    replicas   = 1
    scale_down = "aggressive"
  }

  assert {
    condition = yamldecode(helm_release.this.values[1]).extraArgs == {
      scale-down-delay-after-add       = "5m"
      scale-down-unneeded-time         = "2m"
      scale-down-utilization-threshold = "0.65"
    }
    error_message = "Aggressive must remove nodes within minutes."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).image.tag == "v1.35.0"
    error_message = "The image must follow the minor of the cluster."
  }
}

run "knows_taints_that_go_away" {
  command = plan

  variables {
    startup_taints = ["node.cilium.io/agent-not-ready", "starting"]
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).customArgs == ["--startup-taint=node.cilium.io/agent-not-ready", "--startup-taint=starting"]
    error_message = "Each taint must be a flag of its own."
  }
}

run "refuses_a_taint_with_its_effect" {
  command = plan

  variables {
    startup_taints = ["node.cilium.io/agent-not-ready=true:NoExecute"]
  }

  expect_failures = [var.startup_taints]
}

run "refuses_an_unknown_minor" {
  command = plan

  variables {
    cluster = { name = "acme-prod", region = "eu-west-1", version = "1.30" }
  }

  expect_failures = [var.cluster]
}

run "refuses_an_unknown_speed" {
  command = plan

  variables {
    scale_down = "fast"
  }

  expect_failures = [var.scale_down]
}

run "refuses_no_pods" {
  command = plan

  variables {
    replicas = 0
  }

  expect_failures = [var.replicas]
}
