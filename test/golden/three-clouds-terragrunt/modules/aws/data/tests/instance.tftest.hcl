mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"

  database = { class = "db.r6g.large", engine = "postgres", storage_gib = 100, version = "17" }

  keys = {
    data    = "arn:aws:kms:eu-west-1:111111111111:key/data"
    logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
    secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets"
  }

  network = {
    id           = "vpc-1"
    subnet_cidrs = { pods = {}, private = { eu-west-1a = "10.1.10.0/24", eu-west-1b = "10.1.11.0/24" } }
    subnet_ids   = { data = { eu-west-1a = "subnet-data-a", eu-west-1b = "subnet-data-b" } }
  }
}

run "production_unless_somebody_wants_less" {
  command = plan

  assert {
    condition     = aws_db_instance.this["main"].backup_retention_period == 35
    error_message = "Backups must be kept for 35 days."
  }

  assert {
    condition     = aws_db_instance.this["main"].multi_az
    error_message = "There must be a standby in another zone."
  }

  assert {
    condition     = aws_db_instance.this["main"].deletion_protection && aws_db_instance.this["main"].final_snapshot_identifier == "acme-prod-main-final" && aws_db_instance.this["main"].copy_tags_to_snapshot
    error_message = "The database must not be deleted by mistake, nor without a snapshot that tells whose it is."
  }

  assert {
    condition     = aws_db_instance.this["main"].skip_final_snapshot != true
    error_message = "No database must go without its last snapshot."
  }

  assert {
    condition     = aws_db_instance.this["main"].auto_minor_version_upgrade && aws_db_instance.this["main"].maintenance_window == "sun:03:30-sun:04:30" && aws_db_instance.this["main"].backup_window == "02:00-03:00"
    error_message = "Patches and backups must come by themselves, at night."
  }

  assert {
    condition     = aws_db_instance.this["main"].max_allocated_storage == 400
    error_message = "A full disk must grow before it stops the database."
  }

  assert {
    condition     = length(aws_rds_cluster.this) + length(aws_rds_cluster_instance.this) + length(aws_rds_cluster_parameter_group.this) == 0
    error_message = "There must be no cluster beside the instance."
  }
}

run "encrypted_with_the_key_of_each_purpose" {
  command = plan

  assert {
    condition     = aws_db_instance.this["main"].storage_encrypted && aws_db_instance.this["main"].kms_key_id == var.keys.data && aws_db_instance.this["main"].performance_insights_kms_key_id == var.keys.data
    error_message = "Data, and the statements in the insights, must be encrypted with the key of data."
  }

  assert {
    condition     = aws_db_instance.this["main"].master_user_secret_kms_key_id == var.keys.secrets
    error_message = "The password must be encrypted with the key of secrets."
  }

  assert {
    condition     = toset([for group in aws_cloudwatch_log_group.this : "${group.name} ${group.kms_key_id} ${group.retention_in_days}"]) == toset([for log in ["postgresql", "upgrade"] : "/aws/rds/instance/acme-prod-main/${log} ${var.keys.logs} 90"])
    error_message = "Each log must have a group of its own with key and end."
  }

  assert {
    condition     = aws_db_instance.this["main"].enabled_cloudwatch_logs_exports == toset(["postgresql", "upgrade"])
    error_message = "The logs must leave the database."
  }

  assert {
    condition     = { for parameter in aws_db_parameter_group.this["main"].parameter : parameter.name => parameter.value }["rds.force_ssl"] == "1"
    error_message = "Connections without TLS must be refused."
  }

  assert {
    condition     = aws_db_parameter_group.this["main"].family == "postgres17" && aws_db_instance.this["main"].parameter_group_name == "acme-prod-main-postgres17"
    error_message = "The instance must use these parameters."
  }
}

run "no_password_and_no_way_in_but_the_port" {
  command = plan

  assert {
    condition     = aws_db_instance.this["main"].manage_master_user_password && aws_db_instance.this["main"].password == null && aws_db_instance.this["main"].password_wo == null
    error_message = "RDS must make and keep the password: nobody here knows it."
  }

  assert {
    condition     = aws_db_instance.this["main"].iam_database_authentication_enabled
    error_message = "Applications must be able to log in with their role."
  }

  assert {
    condition     = !aws_db_instance.this["main"].publicly_accessible && aws_db_subnet_group.this.subnet_ids == toset(["subnet-data-a", "subnet-data-b"]) && aws_db_instance.this["main"].db_subnet_group_name == "acme-prod-data"
    error_message = "The database must lie in the data subnets and nowhere else."
  }
}

run "seen_from_inside" {
  command = plan

  variables {
    roles = { permissions_boundary = "arn:aws:iam::111111111111:policy/acme-prod-boundary" }
  }

  assert {
    condition     = aws_db_instance.this["main"].performance_insights_enabled && aws_db_instance.this["main"].monitoring_interval == 60 && aws_db_instance.this["main"].monitoring_role_arn == aws_iam_role.monitoring.arn
    error_message = "The database must be measured from inside."
  }

  assert {
    condition     = aws_iam_role.monitoring.name == "acme-prod-eu-west-1-rds-monitoring" && aws_iam_role.monitoring.permissions_boundary == "arn:aws:iam::111111111111:policy/acme-prod-boundary"
    error_message = "Role names are global, so they must contain the region, and pipelines may only make roles with the boundary."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_role.monitoring.assume_role_policy).Statement :
      statement.Principal.Service == "monitoring.rds.amazonaws.com" &&
      statement.Condition.StringEquals["aws:SourceAccount"] == "111111111111" &&
      statement.Condition.ArnLike["aws:SourceArn"] == "arn:aws:rds:eu-west-1:111111111111:db:acme-prod-*"
    ])
    error_message = "Only RDS for the databases of this environment must assume the role."
  }
}

run "what_applications_and_people_are_told" {
  command = plan

  assert {
    condition     = output.address == "mock.eu-west-1.rds.amazonaws.com" && output.reader_address == output.address && output.port == 5432 && output.database_name == "app"
    error_message = "Applications must be told where the database is."
  }

  assert {
    condition     = output.secret_arn == "arn:aws:secretsmanager:eu-west-1:111111111111:secret:rds!db-mock"
    error_message = "Whoever sets up users must be told where the password is."
  }

  assert {
    condition     = output.id == aws_db_instance.this["main"].id && output.security_group_id == aws_security_group.this.id
    error_message = "The id must be that of the instance, which is another one after a replacement."
  }

  assert {
    condition     = output.backups == { instances = { main = "arn:aws:rds:eu-west-1:111111111111:db:mock" }, locked = false, retention_days = 35, rules = {} }
    error_message = "Module data-copy must be told what to copy."
  }
}
