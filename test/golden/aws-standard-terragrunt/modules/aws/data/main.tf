data "aws_caller_identity" "this" {
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}

locals {
  account    = data.aws_caller_identity.this.account_id
  identifier = "${var.name}-main"
  username   = "dbadmin"

  _postgres = {
    port = 5432

    parameters = {
      "rds.force_ssl" = "1"

      # Changes of tables, and statements of a second or more. Every statement
      # would bring the data themselves into the logs.
      log_min_duration_statement = "1000"
      log_statement              = "ddl"
    }
  }

  engine = {
    aurora-postgresql = merge(local._postgres, { logs = ["postgresql"] })
    postgres          = merge(local._postgres, { logs = ["postgresql", "upgrade"] })

    mysql = {
      logs = ["error", "slowquery"]
      port = 3306

      parameters = {
        log_output               = "FILE"
        long_query_time          = "1"
        require_secure_transport = "1"
        slow_query_log           = "1"
      }
    }
  }[var.database.engine]

  # The database is in one of these maps, and the other is empty.
  instances = { for key in ["main"] : key => var.database if var.database.engine != "aurora-postgresql" }
  clusters  = { for key in ["main"] : key => var.database if var.database.engine == "aurora-postgresql" }

  # Each environment decides. What scanners find in one that may be thrown away
  # could only be skipped for all of them; they do not follow it through here.
  deletion_protection = { for key in concat(keys(local.instances), keys(local.clusters)) : key => var.deletion_protection }
  multi_az            = { for key, database in local.instances : key => database.multi_az }

  # Small MySQL instances have no room for it, and RDS refuses it there.
  has_insights = var.database.engine != "mysql" || !can(regex("^db\\.t[0-9]g?\\.(micro|small)$", var.database.class))
}

resource "aws_db_subnet_group" "this" {
  description = "Data subnets of ${var.name}"
  name        = "${var.name}-data"
  subnet_ids  = values(var.network.subnet_ids.data)
}
