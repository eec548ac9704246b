/** The OpenAPI document of the service, as it is published. */
@NullMarked
package fr.procuration.bootstrap.openapi;

import org.jspecify.annotations.NullMarked;
