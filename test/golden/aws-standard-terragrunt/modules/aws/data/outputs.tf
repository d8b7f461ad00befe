output "address" {
  description = "Host that answers reads and writes, for applications."
  value       = one(concat([for instance in aws_db_instance.this : instance.address], [for cluster in aws_rds_cluster.this : cluster.endpoint]))
}

output "backups" {
  description = "What module data-copy keeps in another region: automated backups of these instances for so many days, and what these rules copy for theirs."
  value = {
    instances      = { for key, instance in aws_db_instance.this : key => instance.arn }
    locked         = var.backup.locked
    retention_days = var.backup.retention_days
    rules          = { for name, rule in var.backup.rules : name => rule.retention_days if length(rule.copy_regions) > 0 }
  }
}

output "database_name" {
  description = "Database that is there from the start, for applications."
  value       = var.database.name
}

output "id" {
  description = "What RDS calls the database by, for the protection of the root: another id is another database."
  value       = one(concat([for instance in aws_db_instance.this : instance.id], [for cluster in aws_rds_cluster.this : cluster.cluster_resource_id]))
}

output "port" {
  description = "Port of the database, for applications and network policies."
  value       = local.engine.port
}

output "reader_address" {
  description = "Host that answers reads: with Aurora that of its readers, else the same as address."
  value       = one(concat([for instance in aws_db_instance.this : instance.address], [for cluster in aws_rds_cluster.this : cluster.reader_endpoint]))
}

output "secret_arn" {
  description = "Secret with name and password of the master user, for those who set up users; RDS changes the password every week."
  value = one(concat(
    [for instance in aws_db_instance.this : one(instance.master_user_secret).secret_arn],
    [for cluster in aws_rds_cluster.this : one(cluster.master_user_secret).secret_arn],
  ))
}

output "security_group_id" {
  description = "Security group of the database, for clients outside of private and pod subnets."
  value       = aws_security_group.this.id
}
