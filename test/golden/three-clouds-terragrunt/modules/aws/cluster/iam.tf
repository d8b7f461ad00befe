resource "aws_iam_role" "cluster" {
  description          = "Control plane of ${var.name}"
  name                 = "${var.name}-${var.region}-cluster"
  permissions_boundary = var.roles.permissions_boundary

  # https://docs.aws.amazon.com/eks/latest/userguide/cross-service-confused-deputy-prevention.html
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "eks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        ArnLike      = { "aws:SourceArn" = local.cluster_arn }
        StringEquals = { "aws:SourceAccount" = local.account }
      }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "cluster" {
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"
  role       = aws_iam_role.cluster.name
}

resource "aws_iam_role_policy" "cluster" {
  name = "encrypt-secrets"
  role = aws_iam_role.cluster.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"]
      Resource = var.keys.cluster
    }]
  })
}

# For workloads that prove themselves with a token instead of pod identity.
# AWS trusts its own certificate authority: no thumbprints.
resource "aws_iam_openid_connect_provider" "this" {
  client_id_list = ["sts.amazonaws.com"]
  url            = one(one(aws_eks_cluster.this.identity).oidc).issuer

  tags = { Name = var.name }
}
