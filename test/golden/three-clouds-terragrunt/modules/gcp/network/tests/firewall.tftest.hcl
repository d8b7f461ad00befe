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

run "what_no_rule_allows_is_denied_and_logged" {
  command = plan

  assert {
    condition     = google_compute_firewall.deny_ingress.source_ranges == toset(["0.0.0.0/0"]) && google_compute_firewall.deny_ingress.direction == "INGRESS" && [for deny in google_compute_firewall.deny_ingress.deny : deny.protocol] == ["all"]
    error_message = "All that comes in must be denied."
  }

  assert {
    condition     = google_compute_firewall.deny_egress.destination_ranges == toset(["0.0.0.0/0"]) && google_compute_firewall.deny_egress.direction == "EGRESS" && [for deny in google_compute_firewall.deny_egress.deny : deny.protocol] == ["all"]
    error_message = "All that goes out must be denied."
  }

  assert {
    condition = alltrue([
      for rule in [google_compute_firewall.deny_databases, google_compute_firewall.deny_egress, google_compute_firewall.deny_ingress] :
      one(rule.log_config).metadata == "INCLUDE_ALL_METADATA" && length(rule.target_tags == null ? [] : rule.target_tags) == 0
    ])
    error_message = "Denied connections must be logged, of every machine."
  }

  assert {
    condition = alltrue([
      for rule in concat([google_compute_firewall.deny_databases, google_compute_firewall.load_balancers], values(google_compute_firewall.egress)) :
      rule.priority <= 1000 && google_compute_firewall.deny_egress.priority == 65000 && google_compute_firewall.deny_ingress.priority == 65000
    ])
    error_message = "The rules that deny all must come last."
  }
}

run "only_load_balancers_come_in" {
  command = plan

  assert {
    condition     = google_compute_firewall.load_balancers.source_ranges == toset(["10.1.240.0/21", "130.211.0.0/22", "35.191.0.0/16"])
    error_message = "Only Google's front ends and the proxies may call nodes."
  }

  assert {
    condition     = one(google_compute_firewall.load_balancers.allow).ports == tolist(["80", "443", "8080", "8443"]) && google_compute_firewall.load_balancers.target_tags == toset(["egress"])
    error_message = "They must reach web ports of nodes only."
  }
}

run "egress_is_what_nodes_need" {
  command = plan

  assert {
    condition = { for key, rule in google_compute_firewall.egress : key => rule.destination_ranges } == {
      databases = toset(["10.1.20.0/24", "10.1.21.0/24", "10.1.22.0/24"])
      google    = toset(["199.36.153.8/30"])
      internet  = toset(["0.0.0.0/0"])
      network   = toset(["10.1.0.0/16", "10.65.0.0/16"])
    }
    error_message = "Machines must reach their network and Google, and nodes databases and the internet."
  }

  assert {
    condition     = toset([for key, rule in google_compute_firewall.egress : key if rule.target_tags == toset(["egress"])]) == toset(["databases", "internet"])
    error_message = "Only nodes may call databases and the internet."
  }

  assert {
    condition     = one(google_compute_firewall.egress["databases"].allow).ports == tolist(["3307", "5432", "6379"]) && one(google_compute_firewall.egress["google"].allow).ports == tolist(["443"])
    error_message = "Ports must be those of databases and of HTTPS."
  }
}

run "the_rest_of_the_network_reaches_no_database" {
  command = plan

  assert {
    condition     = google_compute_firewall.deny_databases.destination_ranges == google_compute_firewall.egress["databases"].destination_ranges
    error_message = "What is allowed to nodes must be denied to the rest."
  }

  assert {
    condition     = google_compute_firewall.egress["databases"].priority < google_compute_firewall.deny_databases.priority && google_compute_firewall.deny_databases.priority < google_compute_firewall.egress["network"].priority
    error_message = "The network rule covers the data tier, so the two about databases must come before it."
  }
}
