/** The hexagon as the running service offers it, with the service's store, limits and consultations. */
package com.example.telephone.service;
