resource "aws_s3_bucket" "this" {
  #checkov:skip=CKV_AWS_18:Access logs are an answer of their own, in module state-access-logs.
  #checkov:skip=CKV_AWS_144:Versions are the backup. A copy in a second region would need a second key to guard.
  bucket = var.bucket

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
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      kms_master_key_id = aws_kms_key.this.arn
      sse_algorithm     = "aws:kms"
    }
  }
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.bucket

  versioning_configuration {
    status = "Enabled"
  }
}

# Every state that is written or deleted is an event, for whoever wants an alarm.
resource "aws_s3_bucket_notification" "this" {
  bucket      = aws_s3_bucket.this.bucket
  eventbridge = true
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.bucket

  rule {
    id     = "old-versions"
    status = "Enabled"

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    # Every lock is an object that is deleted again, and leaves a marker.
    expiration {
      expired_object_delete_marker = true
    }

    filter {}

    # A state that nobody touched for years still has versions to go back to.
    noncurrent_version_expiration {
      newer_noncurrent_versions = 20
      noncurrent_days           = var.noncurrent_days
    }
  }

  # Rules about old versions need versions.
  depends_on = [aws_s3_bucket_versioning.this]
}
