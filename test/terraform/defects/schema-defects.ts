/** A mistake that somebody could make in Terraform code, and how the one finding of validateRoot begins: "severity file:line summary". */
export interface Defect {
  readonly defect: string;
  readonly code: string;
  readonly finds: string;
}

/** Mistakes against a provider's schema. */
export const schemaDefects: readonly Defect[] = [
  {
    defect: 'an unknown attribute',
    code: `resource "aws_vpc" "x" {
  cidr = "10.0.0.0/16"
}
`,
    finds: 'error main.tf:2 Unsupported argument',
  },
  {
    defect: 'a missing required attribute',
    code: `resource "aws_subnet" "x" {
  cidr_block = "10.0.0.0/24"
}
`,
    finds: 'error main.tf:1 Missing required argument',
  },
  {
    defect: 'a wrong type',
    code: `resource "aws_cloudwatch_log_group" "x" {
  retention_in_days = "four"
}
`,
    finds: 'error main.tf:2 Incorrect attribute value type',
  },
  {
    defect: 'a string for a list',
    code: `resource "aws_vpc_endpoint" "x" {
  vpc_id       = "vpc-1"
  service_name = "s3"
  subnet_ids   = "subnet-1"
}
`,
    finds: 'error main.tf:4 Incorrect attribute value type',
  },
  {
    defect: 'a missing block',
    code: `resource "aws_s3_bucket_versioning" "x" {
  bucket = "b"
}
`,
    finds: 'error main.tf:1 Insufficient versioning_configuration blocks',
  },
  {
    defect: 'too many blocks',
    code: `resource "aws_s3_bucket_versioning" "x" {
  bucket = "b"
  versioning_configuration {
    status = "Enabled"
  }
  versioning_configuration {
    status = "Enabled"
  }
}
`,
    finds: 'error main.tf:6 Too many versioning_configuration blocks',
  },
  {
    defect: 'an unknown block',
    code: `resource "aws_vpc" "x" {
  lifecycle_policy {}
}
`,
    finds: 'error main.tf:2 Unsupported block type',
  },
  {
    defect: 'an unknown attribute in a block',
    code: `resource "aws_s3_bucket_versioning" "x" {
  bucket = "b"
  versioning_configuration {
    status = "Enabled"
    state  = "x"
  }
}
`,
    finds: 'error main.tf:5 Unsupported argument',
  },
  {
    defect: 'a missing attribute in a block',
    code: `resource "aws_s3_bucket_versioning" "x" {
  bucket = "b"
  versioning_configuration {}
}
`,
    finds: 'error main.tf:3 Missing required argument',
  },
  {
    defect: 'a read-only attribute set',
    code: `resource "aws_vpc" "x" {
  cidr_block = "10.0.0.0/16"
  owner_id   = "1"
}
`,
    finds: 'error main.tf:3 Value for unconfigurable attribute',
  },
  {
    defect: 'a deprecated argument',
    code: `resource "aws_s3_bucket" "x" {
  bucket = "b"
  acl    = "private"
}
`,
    finds: 'warning main.tf:3 Argument is deprecated',
  },
  {
    defect: 'a read-only attribute set in a block',
    code: `resource "aws_s3_bucket_logging" "x" {
  bucket        = "b"
  target_bucket = "l"
  target_prefix = "p"
  target_grant {
    permission = "READ"
    grantee {
      type         = "Group"
      display_name = "x"
    }
  }
}
`,
    finds: 'error main.tf:9 Value for unconfigurable attribute',
  },
  {
    defect: 'an unknown resource type',
    code: `resource "aws_vpcs" "x" {}
`,
    finds: 'error main.tf:1 Invalid resource type',
  },
  {
    defect: 'an unknown data source type',
    code: `data "aws_regio" "x" {}
`,
    finds: 'error main.tf:1 Invalid data source',
  },
  {
    defect: 'an unknown attribute of a data source',
    code: `data "aws_caller_identity" "x" {
  account = "123456789012"
}
`,
    finds: 'error main.tf:2 Unsupported argument',
  },
];
