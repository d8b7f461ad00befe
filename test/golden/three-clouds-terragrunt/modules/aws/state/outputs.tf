output "bucket" {
  description = "Name of the bucket, for backend.tf and the modules that grant or log access to it."
  value       = aws_s3_bucket.this.bucket
}

output "kms_key_alias" {
  description = "Alias of the key, the kms_key_id of every backend.tf."
  value       = aws_kms_alias.this.name
}

output "kms_key_arn" {
  description = "Key of the state, for the lock table and the policies of state-access."
  value       = aws_kms_key.this.arn
}
