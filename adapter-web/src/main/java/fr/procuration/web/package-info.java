/** x. */
@NullMarked
package fr.procuration.web;

import org.jspecify.annotations.NullMarked;
