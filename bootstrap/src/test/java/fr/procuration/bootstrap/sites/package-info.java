@NullMarked
package fr.procuration.bootstrap.sites;

import org.jspecify.annotations.NullMarked;
