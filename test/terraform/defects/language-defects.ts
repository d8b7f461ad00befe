import type { Defect } from './schema-defects.ts';

/** Mistakes in expressions and in the structure of a configuration. */
export const languageDefects: readonly Defect[] = [
  {
    defect: 'an unknown provider argument',
    code: `provider "aws" {
  regoin = "eu-west-1"
}
resource "aws_vpc" "x" {
  cidr_block = "10.0.0.0/16"
}
`,
    finds: 'error main.tf:2 Unsupported argument',
  },
  {
    defect: 'a provider that no recording has',
    code: `resource "nope_thing" "x" {}
`,
    finds: 'error  Failed to query available provider packages',
  },
  {
    defect: 'a cycle',
    code: `resource "aws_vpc" "a" {
  cidr_block = aws_vpc.b.cidr_block
}
resource "aws_vpc" "b" {
  cidr_block = aws_vpc.a.cidr_block
}
`,
    finds: 'error  Cycle: aws_vpc.',
  },
  {
    defect: 'an unknown function',
    code: `output "x" {
  value = cidrsubnett("10.0.0.0/8", 1, 1)
}
`,
    finds: 'error main.tf:2 Call to unknown function',
  },
  {
    defect: 'a function that fails',
    code: `output "x" {
  value = cidrsubnet("10.0.0.0/8", 40, 1)
}
`,
    finds: 'error main.tf:2 Error in function call',
  },
  {
    defect: 'a for_each over a list',
    code: `resource "aws_vpc" "x" {
  for_each   = ["a", "b"]
  cidr_block = each.key
}
`,
    finds: 'error main.tf:2 Invalid for_each argument',
  },
  {
    defect: 'a resource declared twice',
    code: `resource "aws_vpc" "x" {}
resource "aws_vpc" "x" {}
`,
    finds: 'error main.tf:2 Duplicate resource "aws_vpc" configuration',
  },
  {
    defect: 'a validation about another variable that does not exist',
    code: `variable "v" {
  type = string
  validation {
    condition     = length(var.w) > 1
    error_message = "Too short."
  }
}
`,
    finds: 'error main.tf:4 Invalid variable validation condition',
  },
  {
    defect: 'a sensitive value in an output',
    code: `variable "v" {
  type      = string
  sensitive = true
}
output "x" {
  value = var.v
}
`,
    finds: 'error main.tf:5 Output refers to sensitive values',
  },
  {
    defect: 'a syntax error',
    code: `resource "aws_vpc" "x" {
  cidr_block = 
}
`,
    finds: 'error main.tf:2 Invalid expression',
  },
];
