variable "account_id" {
  description = "Account of both buckets."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id must be 12 digits."
  }
}

variable "bucket" {
  description = "State bucket whose requests are logged."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "bucket must be the name of a bucket: 3 to 63 lower-case letters, digits, dots and dashes."
  }
}

variable "log_bucket" {
  description = "Name of the bucket that receives the logs, unique in all of AWS."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.log_bucket))
    error_message = "log_bucket must be 3 to 63 lower-case letters, digits and dashes, and start and end with a letter or digit."
  }

  validation {
    condition     = !can(regex("^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|--x-s3|--table-s3)$", var.log_bucket))
    error_message = "log_bucket must not start with xn--, sthree- or amzn-s3-demo-, nor end with -s3alias, --ol-s3, --x-s3 or --table-s3: S3 reserves them."
  }

  validation {
    condition     = var.log_bucket != var.bucket
    error_message = "log_bucket must not be the state bucket: each log would be logged."
  }
}

variable "retention_days" {
  description = "Days after which a log is deleted."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = var.retention_days >= 90 && floor(var.retention_days) == var.retention_days
    error_message = "retention_days must be a whole number of at least 90."
  }
}
