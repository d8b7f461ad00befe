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

run "data_admits_databases_only" {
  command = plan

  variables {
    network_acl_tiers = ["data"]
    secondary_cidrs   = ["100.64.0.0/16"]
  }

  assert {
    condition     = toset(keys(aws_network_acl.this)) == toset(["data"]) && aws_network_acl.this["data"].subnet_ids == toset([for subnet in aws_subnet.data : subnet.id])
    error_message = "Only the tier that was named must get a list."
  }

  assert {
    condition = toset([
      for rule in aws_network_acl.this["data"].ingress : "${rule.cidr_block} ${rule.protocol} ${rule.from_port}-${rule.to_port}"
      if rule.action == "allow" && rule.cidr_block != "0.0.0.0/0"
      ]) == toset([
      for pair in setproduct(["10.1.10.0/24", "10.1.11.0/24", "10.1.12.0/24", "100.64.0.0/16"], ["3306", "5432", "6379"]) : "${pair[0]} tcp ${pair[1]}-${pair[1]}"
    ])
    error_message = "Database ports must open to the private tier and its pods, and to nobody else."
  }

  assert {
    condition = [
      for rule in aws_network_acl.this["data"].ingress : "${rule.from_port}-${rule.to_port}"
      if rule.action == "allow" && rule.cidr_block == "0.0.0.0/0"
    ] == ["32768-60999"]
    error_message = "From elsewhere only replies may come."
  }

  assert {
    condition = alltrue([
      for denied in ["10.1.0.0/16", "100.64.0.0/16"] : anytrue([
        for rule in aws_network_acl.this["data"].ingress : rule.action == "deny" && rule.protocol == "-1" && rule.cidr_block == denied && alltrue([
          for other in aws_network_acl.this["data"].ingress : other.rule_no > rule.rule_no if other.cidr_block == "0.0.0.0/0"
        ])
      ])
    ])
    error_message = "The rest of the VPC must be denied before replies are allowed: database ports are among them."
  }

  assert {
    condition = toset([
      for rule in aws_network_acl.this["data"].egress : "${rule.cidr_block} ${rule.from_port}-${rule.to_port}"
      ]) == toset([
      "0.0.0.0/0 443-443", "10.1.10.0/24 1024-65535", "10.1.11.0/24 1024-65535", "10.1.12.0/24 1024-65535", "100.64.0.0/16 1024-65535",
    ])
    error_message = "Databases must answer their clients and reach gateway endpoints, no more."
  }
}

run "public_and_private" {
  command = plan

  variables {
    network_acl_tiers = ["public", "private", "data"]
    secondary_cidrs   = ["100.64.0.0/16"]
  }

  assert {
    condition = toset([
      for rule in aws_network_acl.this["public"].ingress : rule.to_port
      if rule.cidr_block == "0.0.0.0/0" && rule.protocol == "tcp" && rule.from_port < 1024
    ]) == toset([80, 443])
    error_message = "The internet must reach web ports of the public tier."
  }

  assert {
    condition = alltrue([
      for rule in aws_network_acl.this["private"].ingress : rule.from_port >= 1024 || rule.protocol == "icmp"
      if rule.cidr_block == "0.0.0.0/0"
    ])
    error_message = "Of the internet only replies must reach the private tier."
  }

  assert {
    condition = alltrue(flatten([
      for list in aws_network_acl.this : [
        for rule in list.ingress : [
          for port in [20, 21, 22, 3389] : rule.protocol != "-1" && (port < rule.from_port || port > rule.to_port)
        ] if rule.cidr_block == "0.0.0.0/0"
      ]
    ]))
    error_message = "FTP, SSH and remote desktop must stay shut to the internet."
  }

  assert {
    condition = alltrue([
      for tier in ["public", "private"] : alltrue([
        for port in [1024, 3388, 3390, 65535] : anytrue([
          for rule in aws_network_acl.this[tier].ingress : rule.from_port <= port && rule.to_port >= port
          if rule.cidr_block == "0.0.0.0/0" && rule.protocol == "tcp"
        ])
      ])
    ])
    error_message = "Replies on ephemeral ports must pass."
  }

  assert {
    condition     = aws_network_acl.this["private"].subnet_ids == toset([for subnet in concat(values(aws_subnet.private), values(aws_subnet.pods)) : subnet.id])
    error_message = "Pod subnets must share the list of the private tier."
  }

  assert {
    condition = alltrue([
      for list in aws_network_acl.this : length(list.ingress) == length(distinct([for rule in list.ingress : rule.rule_no])) && length(list.ingress) <= 20
    ])
    error_message = "A list holds 20 rules by default, each with a number of its own."
  }
}

run "adding_a_zone_renumbers_nothing" {
  command = plan

  variables {
    availability_zones = ["eu-west-1a", "eu-west-1b"]
    network_acl_tiers  = ["data"]
  }

  assert {
    condition = toset([
      for rule in aws_network_acl.this["data"].ingress : "${rule.rule_no} ${rule.cidr_block}" if rule.from_port == 5432
    ]) == toset(["100 10.1.10.0/24", "101 10.1.11.0/24"])
    error_message = "The number of a rule must hang on the place of its zone."
  }
}
