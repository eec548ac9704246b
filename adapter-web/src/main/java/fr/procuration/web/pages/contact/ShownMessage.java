package fr.procuration.web.pages.contact;

import fr.procuration.web.mail.Letter;
import org.jspecify.annotations.Nullable;

/**
 * A message as the mandant reads it on the page.
 *
 * @param when when it happened, in words
 * @param state what became of it, in words
 * @param letter what it says, null for a code, which only its address is told
 * @param receipt where the receipt of what it tells is, null if it tells neither of a grant nor of an end
 */
public record ShownMessage(
        String title,
        String when,
        String state,
        @Nullable Letter letter,
        @Nullable String receipt) {}
