/** What all pages share: frame, tabs, French dates, headers. */
@NullMarked
package fr.procuration.web.pages.frame;

import org.jspecify.annotations.NullMarked;
