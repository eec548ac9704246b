package fr.procuration.domain;

/**
 * Who works at a desk, as their account knows them.
 *
 * @param id the agent's identifier, from 1 to 100 characters
 * @param site the reception desk where they work, from 1 to 100 characters
 */
public record Agent(String id, String site) {

    private static final int MAX_LENGTH = 100;

    /**
     * An agent at a desk.
     *
     * @throws IllegalArgumentException if the identifier or the site is blank, too long, or holds control characters or
     *     halves of characters
     */
    public Agent {
        check("id", id);
        check("site", site);
    }

    private static void check(String field, String text) {
        boolean unprintable = text.codePoints().anyMatch(Agent::isUnprintable);
        if (text.isBlank() || text.length() > MAX_LENGTH || unprintable) {
            throw new IllegalArgumentException("agent " + field + ": 1 to " + MAX_LENGTH + " printable characters");
        }
    }

    /** A surrogate that is a code point of its own lacks its other half, and cannot be written in UTF-8. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
