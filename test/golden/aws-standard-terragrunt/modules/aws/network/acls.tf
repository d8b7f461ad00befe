locals {
  acl_subnets = {
    data    = [for subnet in aws_subnet.data : subnet.id]
    private = concat([for subnet in aws_subnet.private : subnet.id], [for subnet in aws_subnet.pods : subnet.id])
    public  = [for subnet in aws_subnet.public : subnet.id]
  }
}

# Rules stand inside the list, so that one added by hand shows up in a plan.
resource "aws_network_acl" "this" {
  for_each = var.network_acl_tiers

  subnet_ids = local.acl_subnets[each.key]
  vpc_id     = aws_vpc.this.id

  dynamic "egress" {
    for_each = local.acl_egress[each.key]

    content {
      action     = egress.value.action
      cidr_block = egress.value.cidr
      from_port  = egress.value.from_port
      icmp_code  = egress.value.icmp_code
      icmp_type  = egress.value.icmp_type
      protocol   = egress.value.protocol
      rule_no    = egress.value.number
      to_port    = egress.value.to_port
    }
  }

  dynamic "ingress" {
    for_each = local.acl_ingress[each.key]

    content {
      action     = ingress.value.action
      cidr_block = ingress.value.cidr
      from_port  = ingress.value.from_port
      icmp_code  = ingress.value.icmp_code
      icmp_type  = ingress.value.icmp_type
      protocol   = ingress.value.protocol
      rule_no    = ingress.value.number
      to_port    = ingress.value.to_port
    }
  }

  tags = { Name = "${var.name}-${each.key}" }
}
