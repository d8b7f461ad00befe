output "backup_arns" {
  description = "Automated backups by instance, for a restore in this region."
  value       = { for key, backup in aws_db_instance_automated_backups_replication.this : key => backup.id }
}

output "key_arn" {
  description = "Key that opens the copies, for whoever restores."
  value       = aws_kms_key.this.arn
}

output "vault_arns" {
  description = "Vaults that copies of AWS Backup lie in, for a restore in this region."
  value       = [for vault in aws_backup_vault.this : vault.arn]
}
