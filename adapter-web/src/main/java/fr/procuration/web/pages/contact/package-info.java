/** What a mandant is told, and how they are reached. */
@NullMarked
package fr.procuration.web.pages.contact;

import org.jspecify.annotations.NullMarked;
