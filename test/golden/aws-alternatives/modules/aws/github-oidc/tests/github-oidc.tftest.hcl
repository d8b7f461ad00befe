mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

run "github_may_ask_for_roles" {
  command = plan

  assert {
    condition     = aws_iam_openid_connect_provider.this.url == "https://token.actions.githubusercontent.com"
    error_message = "The issuer must be GitHub Actions."
  }

  assert {
    condition     = aws_iam_openid_connect_provider.this.client_id_list == toset(["sts.amazonaws.com"])
    error_message = "Tokens must be meant for STS."
  }
}
