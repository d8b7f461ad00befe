output "addon_resources" {
  description = "Settings of the cloud side of each add-on, read by kubernetes-addons."
  value       = module.addon_resources
}
