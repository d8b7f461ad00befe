variable "aws_load_balancer_controller" {
  description = "Load balancers for Ingresses and Services. certificates is cert-manager or helm."
  type = object({
    certificates = optional(string, "cert-manager")
    replicas     = optional(number, 2)
  })
  default = null

  validation {
    condition     = var.aws_load_balancer_controller == null ? true : contains(range(1, 6), var.aws_load_balancer_controller.replicas)
    error_message = "aws_load_balancer_controller must have 1 to 5 replicas."
  }
}

module "aws_load_balancer_controller" {
  source = "../addons/aws-load-balancer-controller"
  count  = var.aws_load_balancer_controller == null ? 0 : 1

  certificates = var.aws_load_balancer_controller.certificates
  replicas     = var.aws_load_balancer_controller.replicas
  ssl_policy   = var.addon_resources["ingress"].ssl_policy

  cluster = {
    name   = var.addon_resources["aws_load_balancer_controller"].cluster_name
    region = var.addon_resources["aws_load_balancer_controller"].region
    vpc_id = var.addon_resources["aws_load_balancer_controller"].vpc_id
  }

  depends_on = [module.cert_manager]
}

output "aws_load_balancer_controller" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.aws_load_balancer_controller[*].release)
}
