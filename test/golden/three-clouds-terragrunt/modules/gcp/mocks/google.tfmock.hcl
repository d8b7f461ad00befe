# Values that google checks the form of, or that other resources are made
# from. Everything else may stay random.

mock_resource "google_certificate_manager_dns_authorization" {
  defaults = {
    dns_resource_record = [{ data = "mock.authorize.certificatemanager.goog.", name = "_acme-challenge_mock.example.com.", type = "CNAME" }]
    id                  = "projects/mock-project/locations/global/dnsAuthorizations/mock"
  }
}

mock_resource "google_compute_address" {
  defaults = {
    address   = "203.0.113.1"
    self_link = "projects/mock-project/regions/europe-west1/addresses/mock"
  }
}

mock_resource "google_compute_network" {
  defaults = {
    id = "projects/mock-project/global/networks/mock"
  }
}

mock_resource "google_compute_subnetwork" {
  defaults = {
    id = "projects/mock-project/regions/europe-west1/subnetworks/mock"
  }
}

mock_resource "google_container_cluster" {
  defaults = {
    endpoint           = "10.1.248.2"
    id                 = "projects/mock-project/locations/europe-west1/clusters/mock"
    master_version     = "1.36.3-gke.1045000"
    services_ipv4_cidr = "172.20.0.0/16"
  }
}

mock_resource "google_container_node_pool" {
  defaults = {
    id                          = "projects/mock-project/locations/europe-west1/clusters/mock/nodePools/mock"
    managed_instance_group_urls = ["https://www.googleapis.com/compute/v1/projects/mock-project/zones/europe-west1-b/instanceGroupManagers/mock"]
  }
}

mock_resource "google_dns_managed_zone" {
  defaults = {
    id = "projects/mock-project/managedZones/mock"
  }
}

mock_resource "google_iam_workload_identity_pool" {
  defaults = {
    name = "projects/111111111111/locations/global/workloadIdentityPools/mock"
  }
}

mock_resource "google_kms_crypto_key" {
  defaults = {
    id = "projects/mock-project/locations/europe-west1/keyRings/mock/cryptoKeys/mock"
  }
}

mock_resource "google_kms_key_ring" {
  defaults = {
    id = "projects/mock-project/locations/europe-west1/keyRings/mock"
  }
}

mock_resource "google_logging_project_bucket_config" {
  defaults = {
    id = "projects/mock-project/locations/europe-west1/buckets/mock"
  }
}

mock_resource "google_project_iam_custom_role" {
  defaults = {
    name = "projects/mock-project/roles/mock"
  }
}

mock_resource "google_secret_manager_secret" {
  defaults = {
    id = "projects/mock-project/secrets/mock"
  }
}

mock_resource "google_service_account" {
  defaults = {
    email  = "mock-account@mock-project.iam.gserviceaccount.com"
    member = "serviceAccount:mock-account@mock-project.iam.gserviceaccount.com"
    name   = "projects/mock-project/serviceAccounts/mock-account@mock-project.iam.gserviceaccount.com"
  }
}

mock_resource "google_sql_database_instance" {
  defaults = {
    connection_name    = "mock:europe-west1:mock"
    private_ip_address = "10.1.20.3"
  }
}
