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

run "address_plan" {
  command = plan

  assert {
    condition     = tolist(values(output.subnet_cidrs.public)) == tolist(["10.1.1.0/24", "10.1.2.0/24", "10.1.3.0/24"])
    error_message = "Public subnets must be 10.1.1.0/24 to 10.1.3.0/24."
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.private)) == tolist(["10.1.10.0/24", "10.1.11.0/24", "10.1.12.0/24"])
    error_message = "Private subnets must be 10.1.10.0/24 to 10.1.12.0/24."
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.data)) == tolist(["10.1.20.0/24", "10.1.21.0/24", "10.1.22.0/24"])
    error_message = "Data subnets must be 10.1.20.0/24 to 10.1.22.0/24."
  }

  assert {
    condition     = alltrue([for zone, subnet in merge(aws_subnet.public, aws_subnet.private, aws_subnet.data) : subnet.availability_zone == zone])
    error_message = "Each subnet must lie in the zone that names it."
  }

  assert {
    condition     = length(aws_subnet.pods) == 0 && length(aws_network_acl.this) == 0 && length(aws_flow_log.this) == 0 && length(aws_security_group.endpoints) == 0
    error_message = "What was not asked for must not exist."
  }
}

run "tags" {
  command = plan

  assert {
    condition     = alltrue([for zone, subnet in aws_subnet.public : subnet.tags == tomap({ Name = "acme-prod-public-${zone}", "kubernetes.io/role/elb" = "1" })])
    error_message = "Public subnets must carry the elb role and no other Kubernetes tag."
  }

  assert {
    condition     = alltrue([for zone, subnet in aws_subnet.private : subnet.tags == tomap({ Name = "acme-prod-private-${zone}", "kubernetes.io/role/internal-elb" = "1" })])
    error_message = "Private subnets must carry the internal-elb role and no other Kubernetes tag."
  }

  assert {
    condition     = alltrue([for zone, subnet in aws_subnet.data : subnet.tags == tomap({ Name = "acme-prod-data-${zone}" })])
    error_message = "Data subnets must not invite load balancers."
  }
}

run "closed_by_default" {
  command = plan

  assert {
    condition     = length(aws_default_security_group.this.ingress) + length(aws_default_security_group.this.egress) == 0
    error_message = "The default security group must have no rules."
  }

  assert {
    condition     = alltrue([for subnet in aws_subnet.public : subnet.map_public_ip_on_launch == false])
    error_message = "A public subnet must not hand out public addresses by itself."
  }

  assert {
    condition     = aws_vpc.this.enable_dns_support && aws_vpc.this.enable_dns_hostnames
    error_message = "Private zones and endpoints need DNS support and DNS host names."
  }
}

run "private_zone" {
  command = plan

  assert {
    condition     = output.private_zone.name == "prod.acme.internal" && [for vpc in aws_route53_zone.private.vpc : vpc.vpc_id] == [aws_vpc.this.id]
    error_message = "The private zone must belong to the VPC and to nobody else."
  }
}

run "fewer_zones_keep_their_place" {
  command = plan

  variables {
    availability_zones = ["eu-west-1a", "eu-west-1b"]
    cidr               = "10.0.0.0/20"
    secondary_cidrs    = ["100.64.0.0/20"]
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.private)) == tolist(["10.0.0.160/28", "10.0.0.176/28"])
    error_message = "Subnets must follow the range."
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.pods)) == tolist(["100.64.0.0/22", "100.64.4.0/22"])
    error_message = "Pod subnets must be quarters, so that a third zone does not move them."
  }
}

run "larger_subnets" {
  command = plan

  variables {
    subnets = { newbits = 4, public_offset = 0, private_offset = 3, data_offset = 6 }
  }

  assert {
    condition     = tolist(values(output.subnet_cidrs.private)) == tolist(["10.1.48.0/20", "10.1.64.0/20", "10.1.80.0/20"])
    error_message = "Private subnets must be the fourth to sixth /20."
  }
}
