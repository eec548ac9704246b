/** The receipt of a procuration as the mandant takes it: to show on a telephone, to print, to send. */
@NullMarked
package fr.procuration.web.pages.receipt;

import org.jspecify.annotations.NullMarked;
