locals {
  _web = {
    http  = { number = 100, from_port = 80, to_port = 80 }
    https = { number = 110, from_port = 443, to_port = 443 }
  }

  # NAT gateways and load balancers use every port from 1024. Without 3389 one
  # connection in 64,512 must try again, and remote desktop stays shut.
  _replies = {
    replies-tcp-low  = { number = 200, from_port = 1024, to_port = 3388 }
    replies-tcp-high = { number = 210, from_port = 3390, to_port = 65535 }
    replies-udp-low  = { number = 220, from_port = 1024, to_port = 3388, protocol = "udp" }
    replies-udp-high = { number = 230, from_port = 3390, to_port = 65535, protocol = "udp" }

    # Path MTU discovery: jumbo frames of the VPC do not fit the internet.
    fragmentation = { number = 240, icmp_code = 4, icmp_type = 3, protocol = "icmp" }
  }

  _from_vpc = {
    for index, cidr in local.ranges : "vpc-${cidr}" => { number = 300 + index, cidr = cidr, protocol = "-1" }
  }

  # PostgreSQL, MySQL and Redis.
  _database_ports = { "5432" = 100, "3306" = 110, "6379" = 120 }

  # Numbers hang on the place of a zone, so a new zone renumbers no rule.
  _clients = merge(
    { for zone, subnet in aws_subnet.private : "private-${zone}" => { number = local.zones[zone], cidr = subnet.cidr_block } },
    { for index, cidr in tolist(var.secondary_cidrs) : "pods-${cidr}" => { number = 5 + index, cidr = cidr } },
  )

  _databases = merge([
    for port, number in local._database_ports : {
      for key, client in local._clients : "${port}-${key}" => {
        number = number + client.number, cidr = client.cidr, from_port = tonumber(port), to_port = tonumber(port)
      }
    }
  ]...)

  # Database ports are ephemeral ports too: deny the VPC before the replies of
  # gateway endpoints, the only others that a tier without a way out can meet.
  _nobody_else = merge(
    { for index, cidr in local.ranges : "vpc-${cidr}" => { number = 200 + index, action = "deny", cidr = cidr, protocol = "-1" } },
    { endpoint-replies = { number = 300, from_port = 32768, to_port = 60999 } },
  )

  _database_replies = {
    for key, client in local._clients : key => { number = 100 + client.number, cidr = client.cidr, from_port = 1024, to_port = 65535 }
  }

  _to_endpoints = { gateway-endpoints = { number = 200, from_port = 443, to_port = 443 } }
  _to_anywhere  = { all = { number = 100, protocol = "-1" } }

  _ingress = {
    data    = merge(local._databases, local._nobody_else)
    private = merge(local._replies, local._from_vpc)
    public  = merge(local._web, local._replies, local._from_vpc)
  }

  _egress = {
    data    = merge(local._database_replies, local._to_endpoints)
    private = local._to_anywhere
    public  = local._to_anywhere
  }

  # What a rule is unless it says otherwise.
  _rule = {
    action    = "allow"
    cidr      = "0.0.0.0/0"
    from_port = 0
    icmp_code = null
    icmp_type = null
    protocol  = "tcp"
    to_port   = 0
  }

  acl_egress  = { for tier, rules in local._egress : tier => { for key, rule in rules : key => merge(local._rule, rule) } }
  acl_ingress = { for tier, rules in local._ingress : tier => { for key, rule in rules : key => merge(local._rule, rule) } }
}
