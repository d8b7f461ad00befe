output "log_bucket" {
  description = "Bucket with the access logs, for auditors and queries."
  value       = aws_s3_bucket.this.bucket
}
