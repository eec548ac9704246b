/** Who people are: the NIR, names, civil status, and the comparison with an identity document. */
@NullMarked
package fr.procuration.domain.identity;

import org.jspecify.annotations.NullMarked;
