module "github_oidc" {
  source = "../../../modules/aws/github-oidc"
}
