locals {
  # Own credentials only: keys brought along cannot carry data out this way.
  _own_account = {
    Sid       = "OwnAccount"
    Effect    = "Allow"
    Principal = "*"
    Action    = "*"
    Resource  = "*"
    Condition = { StringEquals = { "aws:PrincipalAccount" = local.account } }
  }

  # Requests that no principal of the account signs, and that must still pass.
  _unsigned = {
    # Image layers of ECR and registry.k8s.io lie in buckets of others.
    s3 = [{
      Sid       = "ImageLayers"
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "*"
    }]

    # A pod proves itself with its token, before it has credentials.
    sts = [{
      Sid       = "RolesOfServiceAccounts"
      Effect    = "Allow"
      Principal = "*"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Resource  = "arn:aws:iam::${local.account}:role/*"
    }]
  }

  endpoint_policies = {
    for service in setunion(var.gateway_endpoints, var.interface_endpoints) : service => jsonencode({
      Version   = "2012-10-17"
      Statement = concat([local._own_account], lookup(local._unsigned, service, []))
    })
  }

  # One security group for all interface endpoints, and none without them.
  endpoint_groups = toset([for service in var.interface_endpoints : "endpoints"])
}

resource "aws_vpc_endpoint" "gateway" {
  for_each = var.gateway_endpoints

  policy            = local.endpoint_policies[each.key]
  route_table_ids   = concat([aws_route_table.data.id], [for table in aws_route_table.private : table.id])
  service_name      = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  vpc_id            = aws_vpc.this.id

  tags = { Name = "${var.name}-${each.key}" }
}

# Knows whether the service takes a policy, and refuses a name it does not have.
data "aws_vpc_endpoint_service" "interface" {
  for_each = var.interface_endpoints

  service_name = "com.amazonaws.${var.region}.${each.key}"
  service_type = "Interface"
}

resource "aws_vpc_endpoint" "interface" {
  for_each = var.interface_endpoints

  policy              = data.aws_vpc_endpoint_service.interface[each.key].vpc_endpoint_policy_supported ? local.endpoint_policies[each.key] : null
  private_dns_enabled = true
  security_group_ids  = [for group in aws_security_group.endpoints : group.id]
  service_name        = data.aws_vpc_endpoint_service.interface[each.key].service_name
  subnet_ids          = [for subnet in aws_subnet.private : subnet.id]
  vpc_endpoint_type   = "Interface"
  vpc_id              = aws_vpc.this.id

  tags = { Name = "${var.name}-${each.key}" }
}

resource "aws_security_group" "endpoints" {
  for_each = local.endpoint_groups

  description = "Interface endpoints, reached from inside the VPC"
  name        = "${var.name}-${each.key}"
  vpc_id      = aws_vpc.this.id

  tags = { Name = "${var.name}-${each.key}" }
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  for_each = merge([
    for name, group in aws_security_group.endpoints : { for cidr in local.ranges : cidr => group.id }
  ]...)

  cidr_ipv4         = each.key
  description       = "HTTPS from the VPC"
  from_port         = 443
  ip_protocol       = "tcp"
  security_group_id = each.value
  to_port           = 443

  tags = { Name = "${var.name}-endpoints" }
}
