resource "aws_iam_role" "this" {
  description          = var.description
  name                 = var.name
  permissions_boundary = var.roles.permissions_boundary

  # https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "pods.eks.amazonaws.com" }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Condition = {
        StringEquals = {
          "aws:RequestTag/eks-cluster-arn"            = var.cluster.id
          "aws:RequestTag/kubernetes-namespace"       = var.namespace
          "aws:RequestTag/kubernetes-service-account" = var.service_account
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name   = "own"
  policy = var.policy
  role   = aws_iam_role.this.id
}

resource "aws_eks_pod_identity_association" "this" {
  cluster_name    = var.cluster.name
  namespace       = var.namespace
  role_arn        = aws_iam_role.this.arn
  service_account = var.service_account

  # A pod that starts with a role without rights fails until it is restarted.
  depends_on = [aws_iam_role_policy.this]
}
