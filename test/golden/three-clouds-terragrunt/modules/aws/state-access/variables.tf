variable "bucket" {
  description = "Bucket of the environment's states, made by module state or there before."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "bucket must be the name of a bucket: 3 to 63 lower-case letters, digits, dots and dashes."
  }
}

variable "name" {
  description = "Prefix of the environment's resource names, project and environment: acme-dev."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "kms_key_arn" {
  description = "Key of the states. Empty: the bucket encrypts with S3's own keys."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = var.kms_key_arn == "" || can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, arn:aws:kms:<region>:<account>:key/<id>: rights cannot be given on an alias."
  }
}

variable "lock_table_arn" {
  description = "DynamoDB table with the locks. Empty: locks are objects beside the states."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = var.lock_table_arn == "" || can(regex("^arn:aws:dynamodb:[a-z0-9-]+:[0-9]{12}:table/[A-Za-z0-9_.-]{3,255}$", var.lock_table_arn))
    error_message = "lock_table_arn must be the ARN of a table, arn:aws:dynamodb:<region>:<account>:table/<name>."
  }
}
