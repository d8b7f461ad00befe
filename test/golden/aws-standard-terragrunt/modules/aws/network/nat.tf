locals {
  gateway_of_zone = {
    per-zone = { for zone in var.availability_zones : zone => zone }
    single   = { for zone in var.availability_zones : zone => element(var.availability_zones, 0) }
    none     = {}
  }[var.nat_gateways]

  gateway_zones = toset(values(local.gateway_of_zone))
}

resource "aws_eip" "nat" {
  for_each = local.gateway_zones

  domain = "vpc"

  tags = { Name = "${var.name}-nat-${each.key}" }

  depends_on = [aws_internet_gateway.this]
}

resource "aws_nat_gateway" "this" {
  for_each = local.gateway_zones

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id

  tags = { Name = "${var.name}-${each.key}" }

  depends_on = [aws_internet_gateway.this]
}
