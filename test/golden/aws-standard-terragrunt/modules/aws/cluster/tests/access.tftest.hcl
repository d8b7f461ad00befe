mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  kubernetes_version = "1.36"
  name               = "acme-prod"
  region             = "eu-west-1"

  access_entries = {
    platform = { principal_arn = "arn:aws:iam::111111111111:role/platform", policies = ["AmazonEKSClusterAdminPolicy"] }
  }

  keys = {
    cluster = "arn:aws:kms:eu-west-1:111111111111:key/cluster"
    logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
  }

  network = {
    cidr       = "10.1.0.0/16"
    id         = "vpc-0123456789abcdef0"
    subnet_ids = { pods = {}, private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b", eu-west-1c = "subnet-c" } }
  }
}

run "entries_alone_let_in" {
  command = plan

  assert {
    condition     = one(aws_eks_cluster.this.access_config).authentication_mode == "API" && one(aws_eks_cluster.this.access_config).bootstrap_cluster_creator_admin_permissions == false
    error_message = "Nobody may come in who has no entry, not even who creates the cluster."
  }
}

run "people_and_pipelines" {
  command = plan

  variables {
    access_entries = {
      "ci/apply" = { principal_arn = "arn:aws:iam::111111111111:role/acme-prod-ci-apply", policies = ["AmazonEKSClusterAdminPolicy"] }
      "ci/plan"  = { principal_arn = "arn:aws:iam::111111111111:role/acme-prod-ci-plan", policies = ["AmazonEKSAdminViewPolicy"] }
      team       = { principal_arn = "arn:aws:iam::111111111111:user/path/person", policies = ["AmazonEKSEditPolicy", "AmazonEKSViewPolicy"] }
    }
  }

  assert {
    condition = { for key, entry in aws_eks_access_entry.this : key => entry.principal_arn } == {
      "ci/apply" = "arn:aws:iam::111111111111:role/acme-prod-ci-apply"
      "ci/plan"  = "arn:aws:iam::111111111111:role/acme-prod-ci-plan"
      team       = "arn:aws:iam::111111111111:user/path/person"
    }
    error_message = "Each principal must have its entry."
  }

  assert {
    condition = { for key, association in aws_eks_access_policy_association.this : key => "${association.principal_arn} ${association.policy_arn}" } == {
      "ci/apply/AmazonEKSClusterAdminPolicy" = "arn:aws:iam::111111111111:role/acme-prod-ci-apply arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
      "ci/plan/AmazonEKSAdminViewPolicy"     = "arn:aws:iam::111111111111:role/acme-prod-ci-plan arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminViewPolicy"
      "team/AmazonEKSEditPolicy"             = "arn:aws:iam::111111111111:user/path/person arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy"
      "team/AmazonEKSViewPolicy"             = "arn:aws:iam::111111111111:user/path/person arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    }
    error_message = "Each principal must have its own policies and no other."
  }

  assert {
    condition     = alltrue([for association in aws_eks_access_policy_association.this : one(association.access_scope).type == "cluster" && association.cluster_name == "acme-prod"])
    error_message = "Policies must count in the whole cluster."
  }
}
