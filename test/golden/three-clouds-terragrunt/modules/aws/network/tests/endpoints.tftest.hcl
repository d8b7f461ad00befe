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

run "gateway_endpoint_by_default" {
  command = plan

  assert {
    condition     = toset(keys(aws_vpc_endpoint.gateway)) == toset(["s3"]) && length(aws_vpc_endpoint.interface) == 0
    error_message = "S3 must have its gateway endpoint; what costs money must wait to be asked for."
  }

  assert {
    condition     = aws_vpc_endpoint.gateway["s3"].route_table_ids == toset(concat([aws_route_table.data.id], [for table in aws_route_table.private : table.id]))
    error_message = "Private and data tables must lead to it."
  }

  assert {
    condition     = anytrue([for statement in jsondecode(aws_vpc_endpoint.gateway["s3"].policy).Statement : jsonencode(statement.Action) == jsonencode("s3:GetObject") && !contains(keys(statement), "Condition")])
    error_message = "Image layers must pass: they lie in buckets of others and are read without credentials of this account."
  }
}

run "interface_endpoints" {
  command = plan

  variables {
    gateway_endpoints   = ["dynamodb", "s3"]
    interface_endpoints = ["ecr.api", "sts"]
    secondary_cidrs     = ["100.64.0.0/16"]
  }

  assert {
    condition     = toset(keys(aws_vpc_endpoint.gateway)) == toset(["dynamodb", "s3"]) && toset(keys(aws_vpc_endpoint.interface)) == toset(["ecr.api", "sts"])
    error_message = "Each service must have its endpoint."
  }

  assert {
    condition     = alltrue([for endpoint in aws_vpc_endpoint.interface : endpoint.private_dns_enabled && endpoint.subnet_ids == toset([for subnet in aws_subnet.private : subnet.id])])
    error_message = "Interface endpoints must answer under the service's own name, in each private subnet."
  }

  assert {
    condition     = alltrue([for endpoint in aws_vpc_endpoint.interface : endpoint.security_group_ids == toset([for group in aws_security_group.endpoints : group.id])]) && length(aws_security_group.endpoints) == 1
    error_message = "Interface endpoints must share one security group."
  }

  assert {
    condition     = toset(keys(aws_vpc_security_group_ingress_rule.endpoints)) == toset(["10.1.0.0/16", "100.64.0.0/16"]) && alltrue([for cidr, rule in aws_vpc_security_group_ingress_rule.endpoints : rule.cidr_ipv4 == cidr && rule.from_port == 443 && rule.to_port == 443 && rule.ip_protocol == "tcp"])
    error_message = "Only the VPC must reach them, and only on 443."
  }

  assert {
    condition = alltrue([
      for endpoint in concat(values(aws_vpc_endpoint.gateway), values(aws_vpc_endpoint.interface)) : anytrue([
        for statement in jsondecode(endpoint.policy).Statement : statement.Condition.StringEquals["aws:PrincipalAccount"] == "111111111111" if statement.Sid == "OwnAccount"
      ])
    ])
    error_message = "Endpoints must serve the credentials of this account."
  }

  assert {
    condition     = [for statement in jsondecode(aws_vpc_endpoint.interface["sts"].policy).Statement : statement.Resource if statement.Sid == "RolesOfServiceAccounts"] == ["arn:aws:iam::111111111111:role/*"]
    error_message = "Pods must get roles of this account with their tokens."
  }

  assert {
    condition     = length(jsondecode(aws_vpc_endpoint.interface["ecr.api"].policy).Statement) == 1
    error_message = "Other services must serve this account only."
  }
}

run "service_without_policies" {
  command = plan

  variables {
    interface_endpoints = ["sts"]
  }

  override_data {
    target = data.aws_vpc_endpoint_service.interface
    values = { vpc_endpoint_policy_supported = false, service_name = "com.amazonaws.eu-west-1.sts" }
  }

  assert {
    condition     = !strcontains(aws_vpc_endpoint.interface["sts"].policy, "PrincipalAccount")
    error_message = "AWS refuses a policy on a service that does not take one."
  }
}
