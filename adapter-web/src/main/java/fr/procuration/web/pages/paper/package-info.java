/** Documents for paper and archives, which screen readers read too. */
@NullMarked
package fr.procuration.web.pages.paper;

import org.jspecify.annotations.NullMarked;
