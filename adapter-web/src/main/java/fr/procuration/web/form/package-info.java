/** What people type: the checks of a form, which are the domain's, and the words for what is wrong. */
@NullMarked
package fr.procuration.web.form;

import org.jspecify.annotations.NullMarked;
