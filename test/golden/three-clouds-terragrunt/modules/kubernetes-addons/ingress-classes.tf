variable "ingress_classes" {
  description = "The class of Ingresses that become load balancers. is_default gives it those that name none."
  type        = object({ is_default = optional(bool, true) })
  default     = null
}

module "ingress_classes" {
  source = "../addons/ingress-classes"
  count  = var.ingress_classes == null ? 0 : 1

  certificate_arns = compact([var.addon_resources["ingress"].certificate_arn])
  is_default       = var.ingress_classes.is_default
  scheme           = var.addon_resources["ingress"].scheme
  ssl_policy       = var.addon_resources["ingress"].ssl_policy

  # Its kinds come with the controller.
  depends_on = [module.aws_load_balancer_controller]
}

output "ingress_classes" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.ingress_classes[*].release)
}
