include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true

  # So that the provider below comes instead of the one there.
  merge_strategy = "deep"
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//kubernetes-addons"
}

# The token is made when it is needed, by whoever runs this, and lies in no state.
# The server is AKS itself, the same in every tenant, and az is logged in.
generate "provider" {
  path      = "providers.tf"
  if_exists = "overwrite_terragrunt"
  contents  = <<-EOT
    provider "kubernetes" {
      cluster_ca_certificate = base64decode("${dependency.cluster.outputs.certificate_authority}")
      host                   = "${dependency.cluster.outputs.endpoint}"

      exec {
        api_version = "client.authentication.k8s.io/v1beta1"
        args        = ["get-token", "--login", "azurecli", "--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630", "--tenant-id", "${include.root.locals.account.tenant_id}"]
        command     = "kubelogin"
      }
    }

    provider "helm" {
      kubernetes = {
        cluster_ca_certificate = base64decode("${dependency.cluster.outputs.certificate_authority}")
        host                   = "${dependency.cluster.outputs.endpoint}"

        exec = {
          api_version = "client.authentication.k8s.io/v1beta1"
          args        = ["get-token", "--login", "azurecli", "--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630", "--tenant-id", "${include.root.locals.account.tenant_id}"]
          command     = "kubelogin"
        }
      }
    }
  EOT
}

dependency "addon_resources" {
  config_path  = "../addon-resources"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    gateway = {
      domain      = ""
      scheme      = "internal"
      tls_minimum = "1.2"
    }
    secrets_store = {
      client_id           = "33333333-3333-3333-3333-333333333333"
      example_secret_name = "mock"
      example_secret_type = "secret"
      region              = "westeurope"
      store               = "mock"
      tenant_id           = "22222222-2222-2222-2222-222222222222"
    }
    storage = {
      key_id = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Compute/diskEncryptionSets/mock"
    }
  }
}

dependency "cluster" {
  config_path  = "../cluster"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    certificate_authority = "bW9jaw=="
    endpoint              = "https://mock.invalid"
    name                  = "acme-platform-prod"
    region                = "westeurope"
    service_cidr          = "172.20.0.0/16"
    version               = "1.36"
  }
}

inputs = {
  addon_resources = dependency.addon_resources.outputs
  cloud           = "azure"
  cluster         = dependency.cluster.outputs

  cert_manager = {
    replicas = 2
  }
  create_example_secret_provider_class = false
  envoy_gateway = {
    replicas = 2
  }
  pod_security  = "restricted"
  secrets_store = {}
  storage_classes = {
    driver        = "disk.csi.azure.com"
    key_parameter = "diskEncryptionSetID"
    name          = "premium"
    parameters = {
      skuName = "Premium_LRS"
    }
  }
}
