mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  access_entries     = { platform = { member = "group:platform@example.com", roles = ["admin"] } }
  kubernetes_version = "1.36"
  name               = "acme-prod"
  project            = { id = "acme-prod", number = "123456" }
  region             = "europe-west1"

  keys = {
    cluster = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/cluster"
    storage = "projects/acme-prod/locations/europe-west1/keyRings/acme/cryptoKeys/storage"
  }

  network = {
    availability_zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d"]
    cidr               = "10.1.0.0/16"
    egress_tag         = "egress"
    id                 = "projects/acme-prod/global/networks/acme-prod"
    secondary_ranges   = { pods = "pods", services = "services" }
    subnet_ids = {
      control_plane = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-control-plane"
      nodes         = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-nodes"
    }
  }
}

run "private" {
  command = plan

  assert {
    condition     = one(google_container_cluster.this.private_cluster_config).enable_private_endpoint && one(google_container_cluster.this.private_cluster_config).enable_private_nodes
    error_message = "Without public_cidrs neither the API server nor nodes may have a public address."
  }

  assert {
    condition     = one(google_container_cluster.this.private_cluster_config).private_endpoint_subnetwork == var.network.subnet_ids.control_plane && one(one(google_container_cluster.this.private_cluster_config).master_global_access_config).enabled == false
    error_message = "The private address must be in the subnet for it, and answer in its region alone."
  }

  assert {
    condition     = [for block in one(google_container_cluster.this.master_authorized_networks_config).cidr_blocks : block.cidr_block] == ["10.1.0.0/16"]
    error_message = "The network alone must be let in."
  }

  assert {
    condition     = one(google_container_cluster.this.master_authorized_networks_config).private_endpoint_enforcement_enabled && one(google_container_cluster.this.master_authorized_networks_config).gcp_public_cidrs_access_enabled == false
    error_message = "The list must count for the private address too, and machines of others at Google must be strangers."
  }

  assert {
    condition     = one(one(google_container_cluster.this.control_plane_endpoints_config).dns_endpoint_config).allow_external_traffic == false && one(one(google_container_cluster.this.control_plane_endpoints_config).ip_endpoints_config).enabled
    error_message = "There must be no name that the internet reaches."
  }

  assert {
    condition     = output.endpoint == "https://10.1.248.2" && output.certificate_authority == one(google_container_cluster.this.master_auth[*].cluster_ca_certificate)
    error_message = "Providers of other roots must find the API server and its certificate."
  }
}

run "behind_a_vpn" {
  command = plan

  variables {
    endpoint = { private_cidrs = ["10.200.0.0/16"] }
  }

  assert {
    condition     = toset([for block in one(google_container_cluster.this.master_authorized_networks_config).cidr_blocks : block.cidr_block]) == toset(["10.1.0.0/16", "10.200.0.0/16"]) && one(google_container_cluster.this.private_cluster_config).enable_private_endpoint
    error_message = "What lies behind a VPN or peering must be let in, and the endpoint stay private."
  }
}

run "restricted" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["198.51.0.0/16", "203.0.113.7/32"] }
  }

  assert {
    condition     = !one(google_container_cluster.this.private_cluster_config).enable_private_endpoint && one(google_container_cluster.this.private_cluster_config).enable_private_nodes
    error_message = "Named addresses must be able to come from the internet, and nodes stay private."
  }

  assert {
    condition     = toset([for block in one(google_container_cluster.this.master_authorized_networks_config).cidr_blocks : block.cidr_block]) == toset(["10.1.0.0/16", "198.51.0.0/16", "203.0.113.7/32"])
    error_message = "The public address must admit these ranges and no other."
  }
}

run "restricted_from_inside" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["203.0.113.0/24"] }
    network = {
      availability_zones = ["europe-west1-b"]
      cidr               = "10.1.0.0/16"
      egress_ips         = { europe-west1-b = "192.0.2.1" }
      egress_tag         = "egress"
      id                 = "projects/acme-prod/global/networks/acme-prod"
      secondary_ranges   = { pods = "pods", services = "services" }
      subnet_ids = {
        control_plane = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-control-plane"
        nodes         = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-nodes"
      }
    }
  }

  assert {
    condition     = toset([for block in one(google_container_cluster.this.master_authorized_networks_config).cidr_blocks : block.cidr_block]) == toset(["10.1.0.0/16", "192.0.2.1/32", "203.0.113.0/24"])
    error_message = "A pipeline in the network comes to the public address through NAT, and must be let in."
  }
}

run "private_knows_no_nat" {
  command = plan

  variables {
    network = {
      availability_zones = ["europe-west1-b"]
      cidr               = "10.1.0.0/16"
      egress_ips         = { europe-west1-b = "192.0.2.1" }
      egress_tag         = "egress"
      id                 = "projects/acme-prod/global/networks/acme-prod"
      secondary_ranges   = { pods = "pods", services = "services" }
      subnet_ids = {
        control_plane = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-control-plane"
        nodes         = "projects/acme-prod/regions/europe-west1/subnetworks/acme-prod-nodes"
      }
    }
  }

  assert {
    condition     = [for block in one(google_container_cluster.this.master_authorized_networks_config).cidr_blocks : block.cidr_block] == ["10.1.0.0/16"]
    error_message = "Without a public address, no public address may be let in."
  }
}

run "by_name" {
  command = plan

  variables {
    endpoint = { dns = true }
  }

  override_resource {
    target          = google_container_cluster.this
    override_during = plan
    values = {
      control_plane_endpoints_config = { dns_endpoint_config = { endpoint = "gke-mock.europe-west1.gke.goog" } }
      master_version                 = "1.36.3-gke.1045000"
    }
  }

  assert {
    condition     = one(one(google_container_cluster.this.control_plane_endpoints_config).dns_endpoint_config).allow_external_traffic && one(google_container_cluster.this.private_cluster_config).enable_private_endpoint
    error_message = "Who has a role must be let in by name, while no address is public."
  }

  assert {
    condition     = output.endpoint == "https://gke-mock.europe-west1.gke.goog" && output.certificate_authority == ""
    error_message = "Providers must use the name, whose certificate is not that of the cluster."
  }
}
