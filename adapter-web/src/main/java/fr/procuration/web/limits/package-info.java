/** How many requests are taken of one caller: of an address, of an account. */
@NullMarked
package fr.procuration.web.limits;

import org.jspecify.annotations.NullMarked;
