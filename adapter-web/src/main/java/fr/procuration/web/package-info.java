/** The HTTP of the service: rules of every call, sign-in, the API of mandants, the pages of mandants and agents. */
@NullMarked
package fr.procuration.web;

import org.jspecify.annotations.NullMarked;
