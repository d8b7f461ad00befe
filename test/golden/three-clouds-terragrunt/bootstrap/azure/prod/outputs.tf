output "subscription" {
  description = "What is switched on in the subscription for the components of this environment."
  value       = module.subscription
}
