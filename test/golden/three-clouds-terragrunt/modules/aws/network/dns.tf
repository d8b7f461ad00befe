resource "aws_route53_zone" "private" {
  name = var.private_domain

  vpc {
    vpc_id = aws_vpc.this.id
  }

  tags = { Name = var.private_domain }

  # Other networks join with aws_route53_zone_association; this must not throw
  # them out again.
  lifecycle {
    ignore_changes       = [vpc]
    replace_triggered_by = [aws_vpc.this.id]
  }
}
