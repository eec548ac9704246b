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
     * @throws IllegalArgumentException if the identifier or the site is blank, too long or holds control characters
     */
    public Agent {
        check("id", id);
        check("site", site);
    }

    private static void check(String field, String text) {
        boolean unprintable = text.chars().anyMatch(Character::isISOControl);
        if (text.isBlank() || text.length() > MAX_LENGTH || unprintable) {
            throw new IllegalArgumentException("agent " + field + ": 1 to " + MAX_LENGTH + " printable characters");
        }
    }
}
