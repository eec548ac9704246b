/** A channel of another team: the telephone, on Spring Boot. */
package com.example.telephone;
