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

run "refuses_nothing_and_nonsense" {
  command = plan

  variables {
    availability_zones = []
    cidr               = "10.1.0.0"
    flow_logs          = { all = { retention_days = 0 } }
    name               = "Acme"
    nat_gateways       = "one"
    pod_cidr           = "10.65.0.0"
    private_domain     = "internal"
    private_endpoints  = ["googleapis.com."]
    project            = { id = "acme" }
    region             = "EU"
    service_cidr       = "172.20.0.0"
    subnets            = { newbits = -1 }
  }

  expect_failures = [var.availability_zones, var.cidr, var.flow_logs, var.name, var.nat_gateways, var.pod_cidr, var.private_domain, var.private_endpoints, var.project, var.region, var.service_cidr, var.subnets]
}

run "refuses_too_much" {
  command = plan

  variables {
    availability_zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d", "europe-west1-e"]
    cidr               = "10.0.0.0/15"
    flow_logs          = { one = { retention_days = 30 }, two = { retention_days = 30 } }
    name               = "abcdefghijklmnopqrst-abcdefghijk"
    pod_cidr           = "10.0.0.0/8"
    private_domain     = "prod.acme.internal."
    private_endpoints  = ["www.googleapis.com"]
    project            = { id = "a23456789-123456789-123456789-1" }
    region             = "europe-west1-b"
    service_cidr       = "172.20.0.0/15"
    subnets            = { data_offset = 20.5 }
  }

  expect_failures = [var.availability_zones, var.cidr, var.flow_logs, var.name, var.pod_cidr, var.private_domain, var.private_endpoints, var.project, var.region, var.service_cidr, var.subnets]
}

run "refuses_too_little_room" {
  command = plan

  variables {
    cidr         = "10.1.0.0/21"
    pod_cidr     = "10.65.0.0/22"
    service_cidr = "172.20.0.0/28"
  }

  expect_failures = [var.cidr, var.pod_cidr, var.service_cidr]
}

run "refuses_host_bits" {
  command = plan

  variables {
    cidr         = "10.1.0.1/16"
    pod_cidr     = "10.65.0.1/16"
    service_cidr = "172.20.0.1/16"
  }

  expect_failures = [var.cidr, var.pod_cidr, var.service_cidr]
}

run "refuses_leading_zeros" {
  command = plan

  variables {
    cidr         = "010.1.0.0/16"
    pod_cidr     = "10.065.0.0/16"
    service_cidr = "172.020.0.0/16"
  }

  expect_failures = [var.cidr, var.pod_cidr, var.service_cidr]
}

run "refuses_ranges_of_others" {
  command = plan

  variables {
    cidr         = "8.8.0.0/16"
    pod_cidr     = "172.32.0.0/16"
    service_cidr = "100.128.0.0/16"
  }

  expect_failures = [var.cidr, var.pod_cidr, var.service_cidr]
}

run "refuses_ipv6" {
  command = plan

  variables {
    cidr         = "fd00::/16"
    pod_cidr     = "fd00::/16"
    service_cidr = "fd00::/16"
  }

  expect_failures = [var.cidr, var.pod_cidr, var.service_cidr]
}

run "refuses_a_zone_twice" {
  command = plan

  variables {
    availability_zones = ["europe-west1-b", "europe-west1-b"]
  }

  expect_failures = [var.availability_zones]
}

run "refuses_other_spellings" {
  command = plan

  variables {
    flow_logs      = { all = { aggregation_interval = "5s", retention_days = 30 } }
    name           = "acme-prod-"
    private_domain = "Prod.Acme.internal"
  }

  expect_failures = [var.flow_logs, var.name, var.private_domain]
}

run "refuses_to_sample_more_than_all" {
  command = plan

  variables {
    flow_logs = { all = { retention_days = 30, sampling = 2 } }
  }

  expect_failures = [var.flow_logs]
}

run "refuses_to_sample_nothing" {
  command = plan

  variables {
    flow_logs = { all = { retention_days = 30, sampling = 0 } }
  }

  expect_failures = [var.flow_logs]
}

run "refuses_long_names_of_flow_logs" {
  command = plan

  variables {
    flow_logs = { thirteen-long = { retention_days = 30 } }
  }

  expect_failures = [var.flow_logs]
}
