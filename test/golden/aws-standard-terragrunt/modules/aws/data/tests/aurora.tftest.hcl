mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"

  backup   = { rules = { daily = { copy_regions = ["eu-central-1"], retention_days = 35 } } }
  database = { class = "db.r6g.large", engine = "aurora-postgresql", version = "17" }

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

run "a_cluster_of_two" {
  command = plan

  assert {
    condition     = toset([for member in aws_rds_cluster_instance.this : member.identifier]) == toset(["acme-prod-main-1", "acme-prod-main-2"])
    error_message = "A second member must stand by."
  }

  assert {
    condition     = length(aws_db_instance.this) + length(aws_db_parameter_group.this) == 0
    error_message = "There must be no instance beside the cluster."
  }

  assert {
    condition     = aws_rds_cluster.this["main"].backup_retention_period == 35 && aws_rds_cluster.this["main"].deletion_protection && aws_rds_cluster.this["main"].copy_tags_to_snapshot && aws_rds_cluster.this["main"].final_snapshot_identifier == "acme-prod-main-final" && aws_rds_cluster.this["main"].skip_final_snapshot != true
    error_message = "The cluster must be kept as safe as an instance."
  }

  assert {
    condition     = aws_rds_cluster.this["main"].preferred_backup_window == "02:00-03:00" && alltrue([for member in aws_rds_cluster_instance.this : member.auto_minor_version_upgrade && member.preferred_maintenance_window == "sun:03:30-sun:04:30"])
    error_message = "Patches and backups must come by themselves, at night."
  }
}

run "closed_and_encrypted" {
  command = plan

  assert {
    condition     = aws_rds_cluster.this["main"].storage_encrypted && aws_rds_cluster.this["main"].kms_key_id == var.keys.data && aws_rds_cluster.this["main"].master_user_secret_kms_key_id == var.keys.secrets
    error_message = "The cluster must be encrypted with the key of data, its password with that of secrets."
  }

  assert {
    condition     = aws_rds_cluster.this["main"].manage_master_user_password && aws_rds_cluster.this["main"].master_password == null && aws_rds_cluster.this["main"].master_password_wo == null && aws_rds_cluster.this["main"].iam_database_authentication_enabled
    error_message = "RDS must make and keep the password: nobody here knows it."
  }

  assert {
    condition     = { for parameter in aws_rds_cluster_parameter_group.this["main"].parameter : parameter.name => parameter.value }["rds.force_ssl"] == "1" && aws_rds_cluster_parameter_group.this["main"].family == "aurora-postgresql17" && aws_rds_cluster.this["main"].db_cluster_parameter_group_name == "acme-prod-main-aurora-postgresql17"
    error_message = "Connections without TLS must be refused."
  }

  assert {
    condition     = alltrue([for member in aws_rds_cluster_instance.this : !member.publicly_accessible && member.performance_insights_enabled && member.performance_insights_kms_key_id == var.keys.data && member.monitoring_interval == 60])
    error_message = "Members must be private, and be measured."
  }

  assert {
    condition     = aws_rds_cluster.this["main"].enabled_cloudwatch_logs_exports == toset(["postgresql"]) && aws_cloudwatch_log_group.this["postgresql"].name == "/aws/rds/cluster/acme-prod-main/postgresql"
    error_message = "The logs must leave the cluster, into the group that is there for them."
  }

  assert {
    condition     = aws_rds_cluster.this["main"].db_subnet_group_name == "acme-prod-data" && aws_db_subnet_group.this.subnet_ids == toset(["subnet-data-a", "subnet-data-b"])
    error_message = "The cluster must lie in the data subnets and nowhere else."
  }
}

run "what_others_are_told" {
  command = plan

  assert {
    condition     = output.address == "mock.cluster-mock.eu-west-1.rds.amazonaws.com" && output.reader_address == "mock.cluster-ro-mock.eu-west-1.rds.amazonaws.com" && output.port == 5432
    error_message = "Applications must be told both addresses."
  }

  assert {
    condition     = output.id == aws_rds_cluster.this["main"].cluster_resource_id
    error_message = "The id must be another one after a replacement, which the name is not."
  }

  assert {
    condition     = output.backups == { instances = {}, locked = false, retention_days = 35, rules = { daily = 35 } }
    error_message = "Only AWS Backup copies a cluster to another region."
  }

  assert {
    condition     = aws_backup_selection.this["data"].resources == toset(["arn:aws:rds:eu-west-1:111111111111:cluster:mock"])
    error_message = "The plan must back up the cluster."
  }
}

run "alone_in_development" {
  command = plan

  variables {
    database = { class = "db.t4g.medium", engine = "aurora-postgresql", multi_az = false, version = "17" }
  }

  assert {
    condition     = [for member in aws_rds_cluster_instance.this : member.identifier] == ["acme-prod-main-1"]
    error_message = "Without a standby there must be one member."
  }
}
