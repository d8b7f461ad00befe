locals {
  # Also the name of a family of parameters: postgres17, mysql8.4.
  family = "${var.database.engine}${var.database.version}"

  # With a new major version the old group is still in use while the new one is made.
  parameter_group = "${local.identifier}-${replace(local.family, ".", "-")}"
}

resource "aws_db_parameter_group" "this" {
  for_each = local.instances

  description = "Parameters of ${local.identifier}"
  family      = local.family
  name        = local.parameter_group

  dynamic "parameter" {
    for_each = local.engine.parameters

    content {
      name  = parameter.key
      value = parameter.value
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_rds_cluster_parameter_group" "this" {
  for_each = local.clusters

  description = "Parameters of ${local.identifier}"
  family      = local.family
  name        = local.parameter_group

  dynamic "parameter" {
    for_each = local.engine.parameters

    content {
      name  = parameter.key
      value = parameter.value
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}
