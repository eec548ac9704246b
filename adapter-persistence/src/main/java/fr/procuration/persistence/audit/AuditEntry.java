package fr.procuration.persistence.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, from where, and what came of it. What does not fit is cut, so that nobody keeps an entry from being
 * written.
 *
 * @param at when
 * @param kind what kind of thing happened
 * @param provider who knows the actor: the provider's name, or local; none if nobody was recognised
 * @param actor who did it: the subject of their account, none if nobody was recognised
 * @param origin from which machine, none if from this one
 * @param action what they did, or wanted to: a route, a command; never what they sent
 * @param outcome what came of it
 */
public record AuditEntry(
        Instant at,
        Kind kind,
        @Nullable String provider,
        @Nullable String actor,
        @Nullable String origin,
        String action,
        String outcome) {

    private static final int LONGEST = 255;
    private static final int LONGEST_ORIGIN = 100;

    /** An entry. */
    public AuditEntry {
        provider = provider == null ? null : fitting(provider, LONGEST_ORIGIN);
        actor = actor == null ? null : fitting(actor, LONGEST);
        origin = origin == null ? null : fitting(origin, LONGEST_ORIGIN);
        action = fitting(action, LONGEST);
        outcome = fitting(outcome, LONGEST);
    }

    /** An entry whose actor no provider knows. */
    public AuditEntry(
            Instant at, Kind kind, @Nullable String actor, @Nullable String origin, String action, String outcome) {
        this(at, kind, null, actor, origin, action, outcome);
    }

    /** The line of the minute in which it happened: what is the same in it is one. */
    AuditEntry ofItsMinute() {
        return new AuditEntry(at.truncatedTo(ChronoUnit.MINUTES), kind, provider, actor, origin, action, outcome);
    }

    /** What stands for it when too many differ. */
    AuditEntry amongOthers() {
        return new AuditEntry(at, kind, null, null, "autres", "trop de lignes différentes dans la minute");
    }

    /** What kind of thing happened; the names are those of the table. */
    public enum Kind {
        /** Somebody signed in, or tried to. */
        CONNEXION,
        /** Somebody signed out. */
        DECONNEXION,
        /** Somebody was refused what they asked for. */
        REFUS,
        /** A procuration was given or taken back; the journal says what, this from where. */
        CHANGEMENT,
        /** A system read changes of the feed. */
        FLUX,
        /** Keys came, went, or took charge. */
        CLES,
        /** What was due was deleted. */
        PURGE
    }

    private static String fitting(String text, int longest) {
        String printable = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?").strip();
        if (printable.isEmpty()) {
            return "?";
        }
        int end = Math.min(printable.length(), longest);
        boolean halved = Character.isHighSurrogate(printable.charAt(end - 1));
        return printable.substring(0, halved ? end - 1 : end);
    }
}
