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
    subnet_cidrs = { pods = {}, private = { eu-west-1a = "10.1.10.0/24" } }
    subnet_ids   = { data = { eu-west-1a = "subnet-data-a", eu-west-1b = "subnet-data-b" } }
  }
}

run "nothing_without_rules" {
  command = plan

  assert {
    condition     = length(aws_backup_vault.this) + length(aws_backup_plan.this) + length(aws_backup_selection.this) + length(aws_backup_vault_lock_configuration.this) + length(aws_iam_role.backup) == 0
    error_message = "Without rules there must be nothing of AWS Backup."
  }
}

run "rules" {
  command = plan

  variables {
    backup = {
      rules = {
        daily   = { retention_days = 35 }
        monthly = { copy_regions = ["eu-central-1"], retention_days = 365, schedule = "cron(0 7 1 * ? *)" }
      }
    }
    roles = { permissions_boundary = "arn:aws:iam::111111111111:policy/acme-prod-boundary" }
  }

  assert {
    condition = toset([
      for rule in aws_backup_plan.this["data"].rule : join(" ", [rule.rule_name, rule.schedule, rule.target_vault_name], [for lifecycle in rule.lifecycle : lifecycle.delete_after])
    ]) == toset(["daily cron(0 6 * * ? *) acme-prod-data 35", "monthly cron(0 7 1 * ? *) acme-prod-data 365"])
    error_message = "The plan must have the rules that were asked for, and no others."
  }

  assert {
    condition = toset(flatten([
      for rule in aws_backup_plan.this["data"].rule : [
        for copy in rule.copy_action : join(" ", [rule.rule_name, copy.destination_vault_arn], [for lifecycle in copy.lifecycle : lifecycle.delete_after])
      ]
    ])) == toset(["monthly arn:aws:backup:eu-central-1:111111111111:backup-vault:acme-prod-eu-west-1 365"])
    error_message = "Copies must go to the vault of module data-copy, and live as long."
  }

  assert {
    condition     = aws_backup_vault.this["data"].kms_key_arn == var.keys.data && aws_backup_vault.this["data"].name == "acme-prod-data"
    error_message = "The vault must be encrypted with the key of data."
  }

  assert {
    condition     = aws_backup_selection.this["data"].resources == toset(["arn:aws:rds:eu-west-1:111111111111:db:mock"])
    error_message = "The plan must back up this database by its ARN."
  }

  assert {
    condition     = aws_iam_role.backup["data"].permissions_boundary == "arn:aws:iam::111111111111:policy/acme-prod-boundary" && jsondecode(aws_iam_role.backup["data"].assume_role_policy).Statement[*].Principal.Service == ["backup.amazonaws.com"]
    error_message = "Only AWS Backup must assume the role, within the boundary."
  }

  assert {
    condition     = length(aws_backup_vault_lock_configuration.this) == 0
    error_message = "A lock that nobody can take away must be asked for."
  }

  assert {
    condition     = output.backups.rules == { monthly = 365 }
    error_message = "Module data-copy must be told which rules copy."
  }
}

run "a_lock" {
  command = plan

  variables {
    backup = {
      locked = true
      rules = {
        daily   = { retention_days = 35 }
        monthly = { retention_days = 365, schedule = "cron(0 7 1 * ? *)" }
      }
    }
  }

  assert {
    condition     = aws_backup_vault_lock_configuration.this["data"].min_retention_days == 35 && aws_backup_vault_lock_configuration.this["data"].changeable_for_days == 3
    error_message = "The lock must hold the shortest rule, and be final after three days."
  }

  assert {
    condition     = output.backups.locked
    error_message = "Copies must be locked too."
  }
}
