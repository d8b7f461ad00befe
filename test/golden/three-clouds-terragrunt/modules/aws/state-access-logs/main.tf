resource "aws_s3_bucket" "this" {
  #checkov:skip=CKV_AWS_18:This is where the log goes; a log of the log would never end.
  #checkov:skip=CKV_AWS_144:The log stays in the region of the bucket that it watches.
  #checkov:skip=CKV_AWS_145:AWS supports access logs only in buckets with S3's own keys.
  bucket = var.log_bucket

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.bucket

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  block_public_acls       = true
  block_public_policy     = true
  bucket                  = aws_s3_bucket.this.bucket
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.bucket

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.bucket

  versioning_configuration {
    status = "Enabled"
  }
}

# Every log that is deleted is an event, for whoever wants an alarm.
resource "aws_s3_bucket_notification" "this" {
  bucket      = aws_s3_bucket.this.bucket
  eventbridge = true
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.bucket

  rule {
    id     = "old-logs"
    status = "Enabled"

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    expiration {
      days = var.retention_days
    }

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = 30
    }
  }

  # Rules about old versions need versions.
  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_logging" "this" {
  bucket        = var.bucket
  target_bucket = aws_s3_bucket.this.bucket
  target_prefix = local.prefix

  # S3 refuses a target that its logging service may not write to.
  depends_on = [aws_s3_bucket_policy.this]
}
