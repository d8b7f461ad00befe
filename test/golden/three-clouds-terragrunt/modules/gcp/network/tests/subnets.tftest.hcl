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

run "address_plan" {
  command = plan

  assert {
    condition     = tolist(values(output.subnet_cidrs.public)) == tolist(["10.1.1.0/24", "10.1.2.0/24", "10.1.3.0/24"])
    error_message = "Public subnetworks must be 10.1.1.0/24 to 10.1.3.0/24."
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.private)) == tolist(["10.1.10.0/24", "10.1.11.0/24", "10.1.12.0/24"])
    error_message = "Private subnetworks must be 10.1.10.0/24 to 10.1.12.0/24."
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.data)) == tolist(["10.1.20.0/24", "10.1.21.0/24", "10.1.22.0/24"])
    error_message = "Ranges for data must be 10.1.20.0/24 to 10.1.22.0/24."
  }

  assert {
    condition = [output.subnet_cidrs.nodes, output.subnet_cidrs.proxy, output.subnet_cidrs.control_plane, output.subnet_cidrs.pods] == [
      { europe-west1 = "10.1.224.0/20" }, { europe-west1 = "10.1.240.0/21" }, { europe-west1 = "10.1.248.0/28" }, { europe-west1 = "10.65.0.0/16" },
    ]
    error_message = "Nodes, proxies and control plane must share the last eighth."
  }

  assert {
    condition = { for subnet in google_compute_subnetwork.this : subnet.name => subnet.ip_cidr_range } == {
      acme-prod-control-plane = "10.1.248.0/28"
      acme-prod-nodes         = "10.1.224.0/20"
      acme-prod-private-b     = "10.1.10.0/24"
      acme-prod-private-c     = "10.1.11.0/24"
      acme-prod-private-d     = "10.1.12.0/24"
      acme-prod-public-b      = "10.1.1.0/24"
      acme-prod-public-c      = "10.1.2.0/24"
      acme-prod-public-d      = "10.1.3.0/24"
    }
    error_message = "Each range must have its subnetwork, and the data tier none."
  }
}

run "ranges_of_the_cluster" {
  command = plan

  assert {
    condition = { for range in google_compute_subnetwork.this["nodes"].secondary_ip_range : range.range_name => range.ip_cidr_range } == {
      pods = "10.65.0.0/16", services = "172.20.0.0/16"
    }
    error_message = "Nodes must have a range of pods and one of services."
  }

  assert {
    condition     = output.secondary_ranges == { pods = "pods", services = "services" } && output.secondary_cidrs == toset(["10.65.0.0/16"])
    error_message = "The cluster must learn the names of the ranges, and others the range of pods."
  }

  assert {
    condition     = alltrue([for key, subnet in google_compute_subnetwork.this : length(subnet.secondary_ip_range) == 0 if key != "nodes"])
    error_message = "No other subnetwork may have them."
  }

  assert {
    condition     = google_compute_subnetwork.proxy.ip_cidr_range == "10.1.240.0/21" && google_compute_subnetwork.proxy.purpose == "REGIONAL_MANAGED_PROXY" && google_compute_subnetwork.proxy.role == "ACTIVE"
    error_message = "Gateways must have a place for their proxies."
  }
}

run "data_lives_in_reserved_ranges" {
  command = plan

  assert {
    condition = { for zone, range in google_compute_global_address.data : range.name => "${range.address}/${range.prefix_length} ${range.purpose}" } == {
      acme-prod-europe-west1-data-b = "10.1.20.0/24 VPC_PEERING"
      acme-prod-europe-west1-data-c = "10.1.21.0/24 VPC_PEERING"
      acme-prod-europe-west1-data-d = "10.1.22.0/24 VPC_PEERING"
    }
    error_message = "The data tier must be reserved for the peering."
  }

  assert {
    condition = google_service_networking_connection.data.reserved_peering_ranges == tolist([
      "acme-prod-europe-west1-data-b", "acme-prod-europe-west1-data-c", "acme-prod-europe-west1-data-d",
    ]) && google_service_networking_connection.data.service == "servicenetworking.googleapis.com"
    error_message = "The peering must use the ranges of the data tier."
  }

  assert {
    condition     = tolist(values(output.subnet_ids.data)) == google_service_networking_connection.data.reserved_peering_ranges
    error_message = "Databases must learn the names of their ranges."
  }
}

run "closed_by_default" {
  command = plan

  assert {
    condition     = google_compute_network.this.auto_create_subnetworks == false && google_compute_network.this.delete_default_routes_on_create && google_compute_network.this.routing_mode == "REGIONAL"
    error_message = "Google's own subnetworks and its route to the internet must be gone."
  }

  assert {
    condition     = alltrue([for subnet in google_compute_subnetwork.this : subnet.private_ip_google_access])
    error_message = "Google's services must be reached without a public address."
  }

  assert {
    condition     = length(google_logging_project_sink.flow_logs) + length(google_dns_managed_zone.google) == 0 && alltrue([for subnet in google_compute_subnetwork.this : length(subnet.log_config) == 0])
    error_message = "What was not asked for must not exist."
  }
}

run "fewer_zones_keep_their_place" {
  command = plan

  variables {
    availability_zones = ["europe-west1-b", "europe-west1-c"]
    cidr               = "10.0.0.0/20"
    subnets            = { newbits = 4, public_offset = 1, private_offset = 4, data_offset = 7 }
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.private)) == tolist(["10.0.4.0/24", "10.0.5.0/24"])
    error_message = "Subnetworks must follow the range."
  }

  assert {
    condition = [output.subnet_cidrs.nodes, output.subnet_cidrs.proxy, output.subnet_cidrs.control_plane] == [
      { europe-west1 = "10.0.14.0/24" }, { europe-west1 = "10.0.15.0/25" }, { europe-west1 = "10.0.15.128/28" },
    ]
    error_message = "The smallest range must hold nodes, proxies and control plane."
  }
}

run "larger_subnets" {
  command = plan

  variables {
    subnets = { newbits = 4, public_offset = 0, private_offset = 3, data_offset = 6 }
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.private)) == tolist(["10.1.48.0/20", "10.1.64.0/20", "10.1.80.0/20"])
    error_message = "Private subnetworks must be the fourth to sixth /20."
  }
}

run "longest_names" {
  command = plan

  variables {
    availability_zones = ["northamerica-northeast1-a"]
    name               = "abcdefghijklmnopqrst-abcdefghij"
    private_endpoints  = ["googleapis.com"]
    region             = "northamerica-northeast1"
  }

  assert {
    condition = alltrue([
      for name in concat(
        [google_compute_network.this.name, google_compute_route.google.name, google_dns_managed_zone.private.name, google_dns_policy.this.name],
        [google_compute_firewall.deny_databases.name, google_compute_firewall.deny_egress.name, google_compute_firewall.deny_ingress.name, google_compute_firewall.load_balancers.name],
        [for rule in google_compute_firewall.egress : rule.name],
        [for zone in google_dns_managed_zone.google : zone.name],
        [for range in google_compute_global_address.data : range.name],
        [for subnet in google_compute_subnetwork.this : subnet.name],
      ) : length(name) <= 63 && can(regex("^[a-z][a-z0-9-]*[a-z0-9]$", name))
    ])
    error_message = "Names have 63 letters at most."
  }

  assert {
    condition     = startswith(google_compute_network.this.name, "abcdefghijklmnopqrst-abcdefghij-northa-") && length(google_compute_network.this.name) == 45
    error_message = "A long name must be shortened, with a hash that keeps it unique."
  }
}
