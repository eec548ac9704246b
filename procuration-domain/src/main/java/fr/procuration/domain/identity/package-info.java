/** Who people are: the NIR, names and civil status. */
@NullMarked
package fr.procuration.domain.identity;

import org.jspecify.annotations.NullMarked;
