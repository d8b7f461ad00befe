# AWS checks the certificate of this issuer against its own list of authorities,
# so there is no thumbprint to keep up to date.
resource "aws_iam_openid_connect_provider" "this" {
  client_id_list = ["sts.amazonaws.com"]
  url            = "https://token.actions.githubusercontent.com"

  lifecycle {
    prevent_destroy = true
  }
}
