package fr.procuration.web.seal;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Marks by which a person is recognised, and that tell nobody who they are. */
@Singleton
public final class Secrets {

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");

    private final SealingKeys keys;

    Secrets(SealingKeys keys) {
        this.keys = keys;
    }

    /** The mark of a person. */
    public String markOf(String subject) {
        return mark(keys.inCharge(), subject).orElseThrow();
    }

    /** All marks by which a person may have been marked. */
    public List<String> marksOf(String subject) {
        return keys.all().stream().flatMap(key -> mark(key, subject).stream()).toList();
    }

    /**
     * What a page says of the owner.
     *
     * @return the mark, or nobody's if that is none
     */
    public static String markIn(String text) {
        return MARK.matcher(text).matches() ? text : "";
    }

    private Optional<String> mark(String key, String subject) {
        return keys.derive(key, "owner of a draft: " + subject)
                .map(mark -> HexFormat.of().formatHex(mark, 0, 16));
    }
}
