# Writes what the operating system measures every minute.
resource "aws_iam_role" "monitoring" {
  description          = "Lets RDS write what it measures on the databases of ${var.name}"
  name                 = "${var.name}-${var.region}-rds-monitoring"
  permissions_boundary = var.roles.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        ArnLike      = { "aws:SourceArn" = "arn:aws:rds:${var.region}:${local.account}:db:${var.name}-*" }
        StringEquals = { "aws:SourceAccount" = local.account }
      }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
  role       = aws_iam_role.monitoring.name
}
