# What runs in pods has roles of its own (pod identity): this one only lets a node
# join, pull images, and open a session of Systems Manager instead of SSH.
resource "aws_iam_role" "this" {
  description          = "Nodes of ${var.name}"
  name                 = "${var.name}-${var.region}-nodes"
  permissions_boundary = var.roles.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })

  # What no variable can know by itself, before anything else is made.
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = toset(["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonSSMManagedInstanceCore"])

  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
  role       = aws_iam_role.this.name
}

locals {
  # Known once the role has its rights: a node that starts before never joins.
  role_arn = one(toset([for attachment in aws_iam_role_policy_attachment.this : aws_iam_role.this.arn]))
}
