mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name          = "acme-prod"
  region        = "eu-central-1"
  source_region = "eu-west-1"

  data = {
    backups = {
      instances      = { main = "arn:aws:rds:eu-west-1:111111111111:db:acme-prod-main" }
      locked         = false
      retention_days = 35
      rules          = {}
    }
  }
}

run "an_instance" {
  command = plan

  assert {
    condition     = aws_db_instance_automated_backups_replication.this["main"].source_db_instance_arn == "arn:aws:rds:eu-west-1:111111111111:db:acme-prod-main" && aws_db_instance_automated_backups_replication.this["main"].retention_period == 35
    error_message = "The automated backups must be kept here as long as at home."
  }

  assert {
    condition     = aws_db_instance_automated_backups_replication.this["main"].kms_key_id == aws_kms_key.this.arn && aws_kms_key.this.enable_key_rotation && aws_kms_alias.this.name == "alias/acme-prod-eu-west-1"
    error_message = "Copies must be encrypted with a key of this region that rotates, and is found by the region of origin."
  }

  assert {
    condition     = length(aws_backup_vault.this) + length(aws_backup_vault_lock_configuration.this) == 0
    error_message = "Without rules that copy there must be no vault."
  }

  assert {
    condition     = toset(keys(output.backup_arns)) == toset(["main"]) && output.key_arn == aws_kms_key.this.arn && length(output.vault_arns) == 0
    error_message = "Whoever restores must be told what there is."
  }
}

run "a_cluster" {
  command = plan

  variables {
    data = {
      backups = {
        instances      = {}
        locked         = false
        retention_days = 35
        rules          = { daily = 35 }
      }
    }
  }

  assert {
    condition     = aws_backup_vault.this["backups"].name == "acme-prod-eu-west-1" && aws_backup_vault.this["backups"].kms_key_arn == aws_kms_key.this.arn
    error_message = "The vault must have the name that module data copies to, and be encrypted with the key of this region."
  }

  assert {
    condition     = length(aws_db_instance_automated_backups_replication.this) + length(aws_backup_vault_lock_configuration.this) == 0
    error_message = "There must be no instance to copy, nor a lock that nobody asked for."
  }

  assert {
    condition     = toset(output.vault_arns) == toset([aws_backup_vault.this["backups"].arn])
    error_message = "Whoever restores must be told where the copies are."
  }
}

run "a_lock" {
  command = plan

  variables {
    data = {
      backups = {
        instances      = {}
        locked         = true
        retention_days = 35
        rules          = { daily = 35, monthly = 365 }
      }
    }
  }

  assert {
    condition     = aws_backup_vault_lock_configuration.this["backups"].min_retention_days == 35 && aws_backup_vault_lock_configuration.this["backups"].changeable_for_days == 3
    error_message = "The lock must hold the shortest rule, and be final after three days."
  }
}

run "longest_names" {
  command = plan

  variables {
    name          = "abcdefghijklmnopqrst-abcdefghij"
    source_region = "ap-southeast-1"

    data = {
      backups = {
        instances      = {}
        locked         = false
        retention_days = 35
        rules          = { daily = 35 }
      }
    }
  }

  assert {
    condition     = length(aws_backup_vault.this["backups"].name) <= 50
    error_message = "The longest name of a vault must not be longer than AWS Backup allows."
  }
}
