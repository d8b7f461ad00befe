# Values that the provider or a module checks before it believes them: ARNs
# must parse and policies must be JSON. An entry without defaults is there too
# for a reason: it gives each instance ids of its own that a plan already
# knows, so that a test can tell subnets, tables and gateways apart.

mock_data "aws_caller_identity" {
  defaults = {
    account_id = "111111111111"
    arn        = "arn:aws:iam::111111111111:role/mock"
    id         = "111111111111"
    user_id    = "AROAMOCKMOCKMOCKMOCK1:mock"
  }
}

mock_data "aws_default_tags" {
  defaults = {
    tags = { Environment = "mock" }
  }
}

mock_data "aws_eks_addon_version" {
  defaults = {
    version = "v1.0.0-eksbuild.1"
  }
}

mock_data "aws_iam_policy_document" {
  defaults = {
    json          = "{\"Statement\":[],\"Version\":\"2012-10-17\"}"
    minified_json = "{\"Statement\":[],\"Version\":\"2012-10-17\"}"
  }
}

mock_data "aws_region" {
  defaults = {
    id   = "eu-west-1"
    name = "eu-west-1"
  }
}

mock_data "aws_route53_zone" {
  defaults = {
    zone_id = "Z00000000000000000000"
  }
}

mock_data "aws_vpc_endpoint_service" {
  defaults = {
    vpc_endpoint_policy_supported = true
  }
}

mock_resource "aws_acm_certificate" {
  defaults = {
    arn                       = "arn:aws:acm:eu-west-1:111111111111:certificate/00000000-0000-4000-8000-000000000000"
    domain_validation_options = [{ domain_name = "mock.example.com", resource_record_name = "_mock.mock.example.com.", resource_record_type = "CNAME", resource_record_value = "_mock.acm-validations.aws." }]
  }
}

mock_resource "aws_backup_plan" {
  defaults = {
    arn = "arn:aws:backup:eu-west-1:111111111111:backup-plan:00000000-0000-4000-8000-000000000000"
  }
}

mock_resource "aws_backup_vault" {
  defaults = {
    arn = "arn:aws:backup:eu-west-1:111111111111:backup-vault:mock"
  }
}

mock_resource "aws_cloudwatch_event_rule" {
  defaults = {
    arn = "arn:aws:events:eu-west-1:111111111111:rule/mock"
  }
}

mock_resource "aws_cloudwatch_log_group" {
  defaults = {
    arn = "arn:aws:logs:eu-west-1:111111111111:log-group:mock"
  }
}

mock_resource "aws_db_instance" {
  defaults = {
    address            = "mock.eu-west-1.rds.amazonaws.com"
    arn                = "arn:aws:rds:eu-west-1:111111111111:db:mock"
    master_user_secret = [{ kms_key_id = "mock", secret_arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:rds!db-mock", secret_status = "active" }]
  }
}

mock_resource "aws_default_security_group" {
  defaults = {}
}

mock_resource "aws_dynamodb_table" {
  defaults = {
    arn = "arn:aws:dynamodb:eu-west-1:111111111111:table/mock"
  }
}

mock_resource "aws_eip" {
  defaults = {}
}

mock_resource "aws_eks_access_entry" {
  defaults = {}
}

mock_resource "aws_eks_addon" {
  defaults = {}
}

mock_resource "aws_eks_cluster" {
  defaults = {
    arn                   = "arn:aws:eks:eu-west-1:111111111111:cluster/mock"
    certificate_authority = [{ data = "bW9jaw==" }]
    endpoint              = "https://mock.gr7.eu-west-1.eks.amazonaws.com"
    identity              = [{ oidc = [{ issuer = "https://oidc.eks.eu-west-1.amazonaws.com/id/MOCK" }] }]
  }
}

mock_resource "aws_eks_node_group" {
  defaults = {
    arn       = "arn:aws:eks:eu-west-1:111111111111:nodegroup/mock/mock/00000000-0000-4000-8000-000000000000"
    resources = [{ autoscaling_groups = [{ name = "eks-mock" }], remote_access_security_group_id = "" }]
  }
}

mock_resource "aws_iam_instance_profile" {
  defaults = {
    arn = "arn:aws:iam::111111111111:instance-profile/mock"
  }
}

mock_resource "aws_iam_openid_connect_provider" {
  defaults = {
    arn = "arn:aws:iam::111111111111:oidc-provider/mock.example.com"
  }
}

mock_resource "aws_iam_policy" {
  defaults = {
    arn = "arn:aws:iam::111111111111:policy/mock"
  }
}

mock_resource "aws_iam_role" {
  defaults = {
    arn = "arn:aws:iam::111111111111:role/mock"
  }
}

mock_resource "aws_internet_gateway" {
  defaults = {}
}

mock_resource "aws_kms_alias" {
  defaults = {
    arn = "arn:aws:kms:eu-west-1:111111111111:alias/mock"
  }
}

mock_resource "aws_kms_key" {
  defaults = {
    arn    = "arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000"
    key_id = "00000000-0000-4000-8000-000000000000"
  }
}

mock_resource "aws_launch_template" {
  defaults = {
    arn            = "arn:aws:ec2:eu-west-1:111111111111:launch-template/lt-00000000000000000"
    latest_version = 1
  }
}

mock_resource "aws_nat_gateway" {
  defaults = {}
}

mock_resource "aws_network_acl" {
  defaults = {}
}

mock_resource "aws_rds_cluster" {
  defaults = {
    arn                = "arn:aws:rds:eu-west-1:111111111111:cluster:mock"
    endpoint           = "mock.cluster-mock.eu-west-1.rds.amazonaws.com"
    master_user_secret = [{ kms_key_id = "mock", secret_arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:rds!cluster-mock", secret_status = "active" }]
    reader_endpoint    = "mock.cluster-ro-mock.eu-west-1.rds.amazonaws.com"
  }
}

mock_resource "aws_route53_zone" {
  defaults = {
    zone_id = "Z00000000000000000000"
  }
}

mock_resource "aws_route_table" {
  defaults = {}
}

mock_resource "aws_s3_bucket" {
  defaults = {
    arn = "arn:aws:s3:::mock"
  }
}

mock_resource "aws_secretsmanager_secret" {
  defaults = {
    arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:mock"
  }
}

mock_resource "aws_security_group" {
  defaults = {}
}

mock_resource "aws_sqs_queue" {
  defaults = {
    arn = "arn:aws:sqs:eu-west-1:111111111111:mock"
    url = "https://sqs.eu-west-1.amazonaws.com/111111111111/mock"
  }
}

mock_resource "aws_ssm_parameter" {
  defaults = {
    arn = "arn:aws:ssm:eu-west-1:111111111111:parameter/mock"
  }
}

mock_resource "aws_subnet" {
  defaults = {
    arn = "arn:aws:ec2:eu-west-1:111111111111:subnet/subnet-00000000000000000"
  }
}

mock_resource "aws_vpc" {
  defaults = {
    arn = "arn:aws:ec2:eu-west-1:111111111111:vpc/vpc-00000000000000000"
    id  = "vpc-00000000000000000"
  }
}

mock_resource "aws_vpc_endpoint" {
  defaults = {}
}
