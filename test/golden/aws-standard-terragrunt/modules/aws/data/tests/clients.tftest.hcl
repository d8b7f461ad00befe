mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"

  database = { class = "db.r6g.large", engine = "postgres", version = "17" }

  keys = {
    data    = "arn:aws:kms:eu-west-1:111111111111:key/data"
    logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
    secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets"
  }

  network = {
    id           = "vpc-1"
    subnet_cidrs = { pods = { eu-west-1a = "100.64.0.0/18" }, private = { eu-west-1a = "10.1.10.0/24", eu-west-1b = "10.1.11.0/24" } }
    subnet_ids   = { data = { eu-west-1a = "subnet-data-a", eu-west-1b = "subnet-data-b" } }
  }
}

run "nodes_and_pods_only" {
  command = plan

  assert {
    condition = { for key, rule in aws_vpc_security_group_ingress_rule.clients : key => "${rule.cidr_ipv4} ${rule.ip_protocol} ${rule.from_port}-${rule.to_port}" } == {
      pods-eu-west-1a    = "100.64.0.0/18 tcp 5432-5432"
      private-eu-west-1a = "10.1.10.0/24 tcp 5432-5432"
      private-eu-west-1b = "10.1.11.0/24 tcp 5432-5432"
    }
    error_message = "Only private and pod subnets must reach the port, and nothing else."
  }

  assert {
    condition     = aws_security_group.this.vpc_id == "vpc-1" && toset(aws_db_instance.this["main"].vpc_security_group_ids) == toset([aws_security_group.this.id])
    error_message = "The database must have this security group and no other."
  }

  assert {
    condition     = alltrue([for rule in aws_vpc_security_group_ingress_rule.clients : rule.security_group_id == aws_security_group.this.id])
    error_message = "The rules must belong to this security group."
  }
}
