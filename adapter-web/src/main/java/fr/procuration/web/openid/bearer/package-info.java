/** Access tokens of other systems. */
@NullMarked
package fr.procuration.web.openid.bearer;

import org.jspecify.annotations.NullMarked;
