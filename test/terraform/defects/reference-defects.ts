import type { Defect } from './schema-defects.ts';

/** Mistakes in what one part of a configuration expects of another. */
export const referenceDefects: readonly Defect[] = [
  {
    defect: 'an undeclared resource',
    code: `output "x" {
  value = aws_vpc.nope.id
}
`,
    finds: 'error main.tf:2 Reference to undeclared resource',
  },
  {
    defect: 'an undeclared variable',
    code: `output "x" {
  value = var.nope
}
`,
    finds: 'error main.tf:2 Reference to undeclared input variable',
  },
  {
    defect: 'an undeclared local value',
    code: `output "x" {
  value = local.nope
}
`,
    finds: 'error main.tf:2 Reference to undeclared local value',
  },
  {
    defect: 'an undeclared module',
    code: `output "x" {
  value = module.nope.o
}
`,
    finds: 'error main.tf:2 Reference to undeclared module',
  },
  {
    defect: 'an attribute that a resource lacks',
    code: `resource "aws_vpc" "x" {
  cidr_block = "10.0.0.0/16"
}
output "y" {
  value = aws_vpc.x.idd
}
`,
    finds: 'error main.tf:5 Unsupported attribute',
  },
  {
    defect: 'an attribute that a nested object lacks',
    code: `resource "aws_vpc_endpoint" "x" {
  vpc_id       = "vpc-1"
  service_name = "s3"
}
output "y" {
  value = aws_vpc_endpoint.x.dns_entry[0].dns_nam
}
`,
    finds: 'error main.tf:6 Unsupported attribute',
  },
  {
    defect: 'a missing module argument',
    code: `module "m" {
  source = "./m"
}
`,
    finds: 'error main.tf:1 Missing required argument',
  },
  {
    defect: 'an unknown module argument',
    code: `module "m" {
  source = "./m"
  a      = "x"
  b      = 1
}
`,
    finds: 'error main.tf:4 Unsupported argument',
  },
  {
    defect: 'a module argument of a wrong type',
    code: `module "m" {
  source = "./m"
  a      = "x"
  n      = "many"
}
`,
    finds: 'error main.tf:4 Invalid value for input variable',
  },
  {
    defect: 'an output that a module lacks',
    code: `module "m" {
  source = "./m"
  a      = "x"
}
output "z" {
  value = module.m.p
}
`,
    finds: 'error main.tf:6 Unsupported attribute',
  },
  {
    defect: 'a module that does not exist',
    code: `module "m" {
  source = "./nope"
}
`,
    finds: 'error  Unreadable module directory',
  },
];
