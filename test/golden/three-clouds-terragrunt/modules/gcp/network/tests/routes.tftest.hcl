mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  availability_zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d"]
  cidr               = "10.1.0.0/16"
  name               = "acme-prod"
  pod_cidr           = "10.65.0.0/16"
  private_domain     = "prod.acme.internal"
  project            = { id = "acme-prod-123" }
  region             = "europe-west1"
}

run "an_address_for_each_zone" {
  command = plan

  assert {
    condition     = { for zone, address in google_compute_address.nat : zone => address.name } == { europe-west1-b = "acme-prod-nat-b", europe-west1-c = "acme-prod-nat-c", europe-west1-d = "acme-prod-nat-d" }
    error_message = "Each zone must add an address."
  }

  assert {
    condition     = toset(keys(output.egress_ips)) == toset(var.availability_zones)
    error_message = "Others must be able to allow each address."
  }

  assert {
    condition     = google_compute_router_nat.this["europe-west1"].nat_ip_allocate_option == "MANUAL_ONLY" && google_compute_router_nat.this["europe-west1"].source_subnetwork_ip_ranges_to_nat == "LIST_OF_SUBNETWORKS"
    error_message = "Addresses and subnetworks must be the ones that are named."
  }

  # Google refuses ports on demand together with endpoint-independent mapping.
  assert {
    condition     = google_compute_router_nat.this["europe-west1"].enable_dynamic_port_allocation && google_compute_router_nat.this["europe-west1"].enable_endpoint_independent_mapping == false
    error_message = "Nodes must get ports on demand."
  }

  assert {
    condition     = local.nat_subnets == toset(["nodes", "private-europe-west1-b", "private-europe-west1-c", "private-europe-west1-d"])
    error_message = "Only nodes and the private tier may leave through the gateway."
  }
}

run "the_way_out_is_for_tagged_machines" {
  command = plan

  assert {
    condition     = [for route in google_compute_route.internet : "${route.dest_range} ${route.next_hop_gateway}"] == ["0.0.0.0/0 default-internet-gateway"] && alltrue([for route in google_compute_route.internet : route.tags == toset(["egress"])])
    error_message = "The default route must be for machines with the tag."
  }

  assert {
    condition     = google_compute_route.google.dest_range == "199.36.153.8/30" && google_compute_route.google.tags == null
    error_message = "Google's services must be reached by every machine."
  }

  assert {
    condition     = output.egress_tag == "egress"
    error_message = "Nodes must learn their tag."
  }
}

run "single_address" {
  command = plan

  variables {
    nat_gateways = "single"
  }

  assert {
    condition     = toset(keys(google_compute_address.nat)) == toset(["europe-west1-b"]) && length(google_compute_router_nat.this) == 1 && length(google_compute_route.internet) == 1
    error_message = "There must be one gateway with one address."
  }
}

run "no_gateway" {
  command = plan

  variables {
    nat_gateways = "none"
  }

  assert {
    condition     = length(google_compute_router.this) + length(google_compute_router_nat.this) + length(google_compute_address.nat) + length(google_compute_route.internet) == 0
    error_message = "Without a gateway there must be no address and no default route."
  }

  assert {
    condition     = !contains(keys(google_compute_firewall.egress), "internet") && output.egress_ips == {}
    error_message = "Nor may the firewall let anything out."
  }
}
