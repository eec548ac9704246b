/** What the service says to everybody: legal notice, personal data, help. */
@NullMarked
package fr.procuration.web.pages.texts;

import org.jspecify.annotations.NullMarked;
