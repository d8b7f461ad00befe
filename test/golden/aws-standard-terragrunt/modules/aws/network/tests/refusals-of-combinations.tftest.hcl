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

run "refuses_zones_of_another_region" {
  command = plan

  variables {
    availability_zones = ["eu-west-1a", "eu-west-2b"]
  }

  expect_failures = [aws_vpc.this]
}

run "refuses_local_zones" {
  command = plan

  variables {
    availability_zones = ["us-west-2-lax-1a"]
    region             = "us-west-2"
  }

  expect_failures = [aws_vpc.this]
}

run "refuses_subnets_smaller_than_aws_allows" {
  command = plan

  variables {
    subnets = { newbits = 13 }
  }

  expect_failures = [aws_vpc.this]
}

run "refuses_tiers_beyond_the_range" {
  command = plan

  variables {
    subnets = { newbits = 4, public_offset = 0, private_offset = 4, data_offset = 14 }
  }

  expect_failures = [aws_vpc.this]
}

run "refuses_tiers_that_share_a_subnet" {
  command = plan

  variables {
    subnets = { public_offset = 8 }
  }

  expect_failures = [aws_vpc.this]
}

run "refuses_pods_inside_the_primary_range" {
  command = plan

  variables {
    cidr            = "100.64.0.0/16"
    secondary_cidrs = ["100.64.16.0/20"]
  }

  expect_failures = [aws_vpc.this]
}

run "refuses_pods_around_the_primary_range" {
  command = plan

  variables {
    cidr            = "100.64.16.0/20"
    secondary_cidrs = ["100.64.0.0/16"]
  }

  expect_failures = [aws_vpc.this]
}

run "accepts_neighbours" {
  command = plan

  variables {
    cidr            = "100.65.0.0/16"
    secondary_cidrs = ["100.64.0.0/16"]
    subnets         = { newbits = 12, public_offset = 4087, private_offset = 4090, data_offset = 4093 }
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.data)) == tolist(["100.65.255.208/28", "100.65.255.224/28", "100.65.255.240/28"])
    error_message = "What just fits must be accepted."
  }
}
