mock_provider "helm" {}

variables {
  cluster_dns = "172.20.0.10"
}

run "takes_the_address_of_the_service" {
  command = plan

  assert {
    condition = { for key, value in yamldecode(one(helm_release.this.values)) : key => value if key != "chartHash" } == {
      clusterDns    = "172.20.0.10"
      clusterDomain = "cluster.local"
      imageTag      = "1.26.4"
      localAddress  = "169.254.20.10"
    }
    error_message = "The cache must answer for the address that pods ask."
  }

  assert {
    condition     = length(yamldecode(one(helm_release.this.values)).chartHash) == 64
    error_message = "A changed template must be a change."
  }
}

run "refuses_what_is_no_address" {
  command = plan

  variables {
    cluster_dns = "kube-dns"
  }

  expect_failures = [var.cluster_dns]
}

run "refuses_an_address_of_a_network" {
  command = plan

  variables {
    local_address = "10.0.0.10"
  }

  expect_failures = [var.local_address]
}

run "refuses_what_is_no_domain" {
  command = plan

  variables {
    cluster_domain = "cluster local"
  }

  expect_failures = [var.cluster_domain]
}
