package fr.procuration.domain;

/**
 * Who works at a desk, as their account knows them.
 *
 * @param id the agent's identifier, from 1 to 255 characters (OpenID Connect Core, section 2: the longest subject)
 * @param site the reception desk where they work, from 1 to 100 characters
 * @param origin the machine from which they ask, an address as a rule, from 1 to 100 characters (CNIL, recommendation of 14
 *     October 2021 on logging: a consultation says who, when, what, and from which equipment)
 */
public record Agent(String id, String site, String origin) {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST = 100;

    /**
     * An agent at a desk.
     *
     * @throws IllegalArgumentException if the identifier, the site or the origin is blank, too long, or holds control characters or
     *     halves of characters
     */
    public Agent {
        check("id", id, LONGEST_ID);
        check("site", site, LONGEST);
        check("origin", origin, LONGEST);
    }

    private static void check(String field, String text, int longest) {
        boolean unprintable = text.codePoints().anyMatch(Agent::isUnprintable);
        if (text.isBlank() || text.length() > longest || unprintable) {
            throw new IllegalArgumentException("agent " + field + ": 1 to " + longest + " printable characters");
        }
    }

    /** A surrogate that is a code point of its own lacks its other half, and cannot be written in UTF-8. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
