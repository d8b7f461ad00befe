mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
  cidr               = "10.1.0.0/16"
  name               = "acme-prod"
  private_domain     = "prod.acme.internal"
  region             = "eu-west-1"
}

run "refuses_nothing_and_nonsense" {
  command = plan

  variables {
    availability_zones  = []
    cidr                = "10.1.0.0"
    flow_logs           = { all = { retention_days = 42 } }
    gateway_endpoints   = ["ecr.api"]
    interface_endpoints = ["com.amazonaws.eu-west-1.sts"]
    name                = "Acme"
    nat_gateways        = "one"
    network_acl_tiers   = ["pods"]
    private_domain      = "internal"
    secondary_cidrs     = ["100.64.0.0"]
    subnets             = { newbits = -1 }
  }

  expect_failures = [var.availability_zones, var.cidr, var.flow_logs, var.gateway_endpoints, var.interface_endpoints, var.name, var.nat_gateways, var.network_acl_tiers, var.private_domain, var.secondary_cidrs, var.subnets]
}

run "refuses_too_much" {
  command = plan

  variables {
    availability_zones  = ["eu-west-1a", "eu-west-1b", "eu-west-1c", "eu-west-1d"]
    cidr                = "10.0.0.0/15"
    flow_logs           = { thirteen-long = { retention_days = 30 } }
    interface_endpoints = ["s3"]
    name                = "abcdefghijklmnopqrst-abcdefghijk"
    private_domain      = "prod.acme.internal."
    secondary_cidrs     = ["100.64.0.0/16", "100.65.0.0/16"]
    subnets             = { data_offset = 20.5 }
  }

  expect_failures = [var.availability_zones, var.cidr, var.flow_logs, var.interface_endpoints, var.name, var.private_domain, var.secondary_cidrs, var.subnets]
}

run "refuses_too_little_room" {
  command = plan

  variables {
    cidr            = "10.1.0.0/21"
    secondary_cidrs = ["100.64.0.0/27"]
  }

  expect_failures = [var.cidr, var.secondary_cidrs]
}

run "refuses_host_bits" {
  command = plan

  variables {
    cidr            = "10.1.0.1/16"
    secondary_cidrs = ["100.64.0.1/16"]
  }

  expect_failures = [var.cidr, var.secondary_cidrs]
}

run "refuses_leading_zeros" {
  command = plan

  variables {
    cidr            = "010.1.0.0/16"
    secondary_cidrs = ["100.064.0.0/16"]
  }

  expect_failures = [var.cidr, var.secondary_cidrs]
}

run "refuses_ranges_of_others" {
  command = plan

  variables {
    cidr            = "8.8.0.0/16"
    secondary_cidrs = ["10.2.0.0/16"]
  }

  expect_failures = [var.cidr, var.secondary_cidrs]
}

run "refuses_the_neighbours_of_private_ranges" {
  command = plan

  variables {
    cidr            = "172.32.0.0/16"
    secondary_cidrs = ["100.128.0.0/16"]
  }

  expect_failures = [var.cidr, var.secondary_cidrs]
}

run "refuses_ipv6" {
  command = plan

  variables {
    cidr = "fd00::/16"
  }

  expect_failures = [var.cidr]
}

run "refuses_a_zone_twice" {
  command = plan

  variables {
    availability_zones = ["eu-west-1a", "eu-west-1a"]
  }

  expect_failures = [var.availability_zones]
}

run "refuses_other_spellings" {
  command = plan

  variables {
    flow_logs      = { all = { retention_days = 30, traffic_type = "all" } }
    name           = "acme-prod-"
    private_domain = "Prod.Acme.internal"
    region         = "eu-west"
  }

  expect_failures = [var.flow_logs, var.name, var.private_domain, var.region]
}

run "refuses_other_partitions" {
  command = plan

  variables {
    region = "cn-north-1"
  }

  expect_failures = [var.region]
}

run "refuses_government_regions" {
  command = plan

  variables {
    region = "us-gov-west-1"
  }

  expect_failures = [var.region]
}
