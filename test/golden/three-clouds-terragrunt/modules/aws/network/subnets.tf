locals {
  # Always quarters, so that a third zone does not resize the first two.
  pod_ranges = merge([
    for cidr in var.secondary_cidrs : { for zone, index in local.zones : zone => cidrsubnet(cidr, 2, index) }
  ]...)
}

resource "aws_subnet" "public" {
  for_each = local.zones

  availability_zone       = each.key
  cidr_block              = cidrsubnet(aws_vpc.this.cidr_block, var.subnets.newbits, var.subnets.public_offset + each.value)
  map_public_ip_on_launch = false
  vpc_id                  = aws_vpc.this.id

  tags = {
    Name = "${var.name}-public-${each.key}"

    # Controllers place load balancers that face the internet by this tag.
    "kubernetes.io/role/elb" = "1"
  }
}

resource "aws_subnet" "private" {
  for_each = local.zones

  availability_zone = each.key
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, var.subnets.newbits, var.subnets.private_offset + each.value)
  vpc_id            = aws_vpc.this.id

  tags = {
    Name = "${var.name}-private-${each.key}"

    # Controllers place internal load balancers by this tag.
    "kubernetes.io/role/internal-elb" = "1"
  }
}

resource "aws_subnet" "data" {
  for_each = local.zones

  availability_zone = each.key
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, var.subnets.newbits, var.subnets.data_offset + each.value)
  vpc_id            = aws_vpc.this.id

  tags = { Name = "${var.name}-data-${each.key}" }
}

resource "aws_subnet" "pods" {
  for_each = local.pod_ranges

  availability_zone = each.key
  cidr_block        = each.value
  vpc_id            = aws_vpc.this.id

  tags = { Name = "${var.name}-pods-${each.key}" }

  depends_on = [aws_vpc_ipv4_cidr_block_association.this]
}
