mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"

  database = { class = "db.t4g.medium", engine = "mysql", version = "8.4" }

  keys = {
    data    = "arn:aws:kms:eu-west-1:111111111111:key/data"
    logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
    secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets"
  }

  network = {
    id           = "vpc-1"
    subnet_cidrs = { pods = {}, private = { eu-west-1a = "10.1.10.0/24" } }
    subnet_ids   = { data = { eu-west-1a = "subnet-data-a", eu-west-1b = "subnet-data-b" } }
  }
}

run "mysql" {
  command = plan

  assert {
    condition     = { for parameter in aws_db_parameter_group.this["main"].parameter : parameter.name => parameter.value }["require_secure_transport"] == "1"
    error_message = "Connections without TLS must be refused."
  }

  assert {
    condition     = aws_db_parameter_group.this["main"].family == "mysql8.4" && aws_db_parameter_group.this["main"].name == "acme-prod-main-mysql8-4"
    error_message = "The group must be of the family of the engine; its name may have no full stop."
  }

  assert {
    condition     = aws_db_instance.this["main"].enabled_cloudwatch_logs_exports == toset(["error", "slowquery"]) && toset(keys(aws_cloudwatch_log_group.this)) == toset(["error", "slowquery"])
    error_message = "Errors and slow queries must be logged."
  }

  assert {
    condition     = output.port == 3306 && alltrue([for rule in aws_vpc_security_group_ingress_rule.clients : rule.from_port == 3306 && rule.to_port == 3306])
    error_message = "The port must be that of MySQL."
  }

  assert {
    condition     = aws_db_instance.this["main"].performance_insights_enabled
    error_message = "Insights must be on where RDS offers them."
  }
}

run "no_insights_where_rds_refuses_them" {
  command = plan

  variables {
    database = { class = "db.t4g.small", engine = "mysql", version = "8.4" }
  }

  assert {
    condition     = !aws_db_instance.this["main"].performance_insights_enabled
    error_message = "RDS has no insights on small MySQL instances."
  }
}

run "insights_on_small_postgres" {
  command = plan

  variables {
    database = { class = "db.t4g.small", engine = "postgres", version = "17" }
  }

  assert {
    condition     = aws_db_instance.this["main"].performance_insights_enabled
    error_message = "Only MySQL has no room for insights."
  }
}
