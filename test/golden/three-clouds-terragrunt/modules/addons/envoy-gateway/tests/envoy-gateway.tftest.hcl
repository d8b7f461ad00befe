mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

run "without_a_domain" {
  command = plan

  assert {
    condition     = length(helm_release.gateways) == 0
    error_message = "Without a domain nothing must listen."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).crds.enabled && yamldecode(helm_release.this.values[1]) == { deployment = { replicas = 2 } }
    error_message = "The kinds must come with the controller, and two pods run."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).deployment.pod.nodeSelector.pool == "system" && yamldecode(helm_release.this.values[0]).certgen.job.nodeSelector.pool == "system"
    error_message = "It must run on nodes that autoscaling does not remove."
  }

  assert {
    condition     = one(kubernetes_namespace_v1.this.metadata).labels["pod-security.kubernetes.io/enforce"] == "restricted" && one(kubernetes_namespace_v1.gateways.metadata).labels["pod-security.kubernetes.io/enforce"] == "restricted"
    error_message = "The namespaces must enforce the level that the chart was proven with."
  }

  assert {
    condition     = length(output.release.gateways) == 0 && { for key, value in output.release : key => value if key != "gateways" } == { namespace = "envoy-gateway-system", version = "v1.9.0" }
    error_message = "People must see what runs."
  }
}

run "with_a_domain" {
  command = plan

  variables {
    gateways = { public = { domain = "example.com" } }
  }

  assert {
    condition = { for key, value in yamldecode(one(helm_release.gateways["public"].values)) : key => value if key != "chartHash" } == {
      dnsNames           = ["example.com", "*.example.com"]
      issuer             = "letsencrypt"
      name               = "public"
      replicas           = 2
      serviceAnnotations = {}
      tlsMinimum         = "1.3"
    }
    error_message = "The Gateway must have a certificate of the domain, and nothing below TLS 1.3."
  }

  assert {
    condition     = helm_release.gateways["public"].namespace == "gateways" && length(yamldecode(one(helm_release.gateways["public"].values)).chartHash) == 64
    error_message = "Routes name this namespace, and a changed template must be a change."
  }
}

run "inside_the_network" {
  command = plan

  variables {
    gateways = { public = { domain = "example.com", scheme = "internal", tls_minimum = "1.2" } }
    replicas = 1
  }

  assert {
    condition     = yamldecode(one(helm_release.gateways["public"].values)).serviceAnnotations == { "service.beta.kubernetes.io/azure-load-balancer-internal" = "true" }
    error_message = "The load balancer must be one of the network alone."
  }

  assert {
    condition     = yamldecode(one(helm_release.gateways["public"].values)).tlsMinimum == "1.2" && yamldecode(one(helm_release.gateways["public"].values)).replicas == 1
    error_message = "TLS and pods must be those that were asked for."
  }
}

run "refuses_what_is_no_name" {
  command = plan

  variables {
    gateways = { Public = { domain = "example.com" } }
  }

  expect_failures = [var.gateways]
}

run "refuses_what_is_no_domain" {
  command = plan

  variables {
    gateways = { public = { domain = "*.example.com" } }
  }

  expect_failures = [var.gateways]
}

run "refuses_an_unknown_scheme" {
  command = plan

  variables {
    gateways = { public = { domain = "example.com", scheme = "public" } }
  }

  expect_failures = [var.gateways]
}

run "refuses_old_tls" {
  command = plan

  variables {
    gateways = { public = { domain = "example.com", tls_minimum = "1.1" } }
  }

  expect_failures = [var.gateways]
}

run "refuses_no_pods" {
  command = plan

  variables {
    replicas = 0
  }

  expect_failures = [var.replicas]
}
