output "project" {
  description = "The project, known when its services are switched on: for the modules of the bootstrap, which call them."
  value       = var.project

  depends_on = [google_project_service.this]
}

output "services" {
  description = "Services of the components, known when they are switched on: for ci-identity, which gives rights on them."
  value       = var.services

  depends_on = [google_project_service.this]
}
