/** The service as an application on a telephone: what it is called, and what it shows without a network. */
@NullMarked
package fr.procuration.web.pages.application;

import org.jspecify.annotations.NullMarked;
