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

run "each_flow_log_stands_alone" {
  command = plan

  variables {
    flow_logs = {
      all    = { retention_days = 365 }
      denied = { retention_days = 90, traffic_type = "REJECT" }
    }
  }

  assert {
    condition     = { for key, log in aws_flow_log.this : key => log.traffic_type } == { all = "ALL", denied = "REJECT" }
    error_message = "Each flow log must record the traffic it was asked for."
  }

  assert {
    condition     = alltrue([for log in aws_flow_log.this : log.vpc_id == aws_vpc.this.id])
    error_message = "Flow logs must cover the whole VPC."
  }

  assert {
    condition     = { for key, group in aws_cloudwatch_log_group.flow_logs : key => group.retention_in_days } == { all = 365, denied = 90 }
    error_message = "Each log group must keep its own number of days."
  }

  assert {
    condition     = alltrue([for key, group in aws_cloudwatch_log_group.flow_logs : group.kms_key_id == aws_kms_key.flow_logs[key].arn])
    error_message = "Each log group must be encrypted with its own key."
  }

  assert {
    condition     = alltrue([for key in aws_kms_key.flow_logs : key.enable_key_rotation])
    error_message = "Keys must rotate."
  }

  assert {
    condition = alltrue([
      for key, kms in aws_kms_key.flow_logs : anytrue([
        for statement in jsondecode(kms.policy).Statement :
        jsonencode(statement.Principal) == jsonencode({ Service = "logs.eu-west-1.amazonaws.com" }) &&
        statement.Condition.ArnEquals["kms:EncryptionContext:aws:logs:arn"] == "arn:aws:logs:eu-west-1:111111111111:log-group:${aws_cloudwatch_log_group.flow_logs[key].name}"
        if statement.Sid == "LogServiceForThisGroupOnly"
      ])
    ])
    error_message = "The log service must use a key for its own group only."
  }

  assert {
    condition = alltrue([
      for key, role in aws_iam_role_policy.flow_logs : alltrue([
        for statement in jsondecode(role.policy).Statement :
        startswith(statement.Resource, "arn:aws:logs:eu-west-1:111111111111:log-group:") && !strcontains(jsonencode(statement.Action), "logs:*")
      ])
    ])
    error_message = "A role must not reach beyond the logs of its account."
  }

  assert {
    condition = alltrue([
      for role in aws_iam_role.flow_logs : alltrue([
        for statement in jsondecode(role.assume_role_policy).Statement :
        statement.Principal.Service == "vpc-flow-logs.amazonaws.com" && statement.Condition.StringEquals["aws:SourceAccount"] == "111111111111"
      ])
    ])
    error_message = "Only the flow logs of this account must assume a role."
  }

  assert {
    condition     = aws_iam_role.flow_logs["all"].name == "acme-prod-eu-west-1-flow-all"
    error_message = "Role names are global, so they must contain the region."
  }
}

run "longest_names" {
  command = plan

  variables {
    availability_zones = ["ap-southeast-1a"]
    flow_logs          = { abcdefghijkl = { retention_days = 30 } }
    name               = "abcdefghijklmnopqrst-abcdefghij"
    region             = "ap-southeast-1"
  }

  assert {
    condition     = length(aws_iam_role.flow_logs["abcdefghijkl"].name) == 64
    error_message = "The longest role name must fill the 64 characters and no more."
  }
}

run "boundary" {
  command = plan

  variables {
    flow_logs = {
      all  = { permissions_boundary = "arn:aws:iam::111111111111:policy/acme-prod-boundary", retention_days = 30 }
      none = { retention_days = 30 }
    }
  }

  assert {
    condition     = aws_iam_role.flow_logs["all"].permissions_boundary == "arn:aws:iam::111111111111:policy/acme-prod-boundary"
    error_message = "A role must carry the boundary that pipelines ask for."
  }

  assert {
    condition     = aws_iam_role.flow_logs["none"].permissions_boundary == null
    error_message = "Without a boundary there must be none."
  }
}

run "refuses_a_boundary_that_is_no_policy" {
  command = plan

  variables {
    flow_logs = { all = { permissions_boundary = "acme-prod-boundary", retention_days = 30 } }
  }

  expect_failures = [var.flow_logs]
}
