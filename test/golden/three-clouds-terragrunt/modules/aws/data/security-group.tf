locals {
  # Where nodes and pods are. The keys hang on tier and zone, so a new zone changes no rule.
  clients = merge([
    for tier, cidrs in { pods = var.network.subnet_cidrs.pods, private = var.network.subnet_cidrs.private } : {
      for zone, cidr in cidrs : "${tier}-${zone}" => cidr
    }
  ]...)
}

# Without a rule for traffic that leaves: a database only answers.
resource "aws_security_group" "this" {
  description = "Databases of ${var.name}, reached from nodes and pods"
  name        = "${var.name}-data"
  vpc_id      = var.network.id

  tags = { Name = "${var.name}-data" }
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = local.clients

  cidr_ipv4         = each.value
  description       = "Database port from ${each.key}"
  from_port         = local.engine.port
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.this.id
  to_port           = local.engine.port

  tags = { Name = "${var.name}-data-${each.key}" }
}
