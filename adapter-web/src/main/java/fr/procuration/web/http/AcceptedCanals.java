package fr.procuration.web.http;

import fr.procuration.domain.Canal;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The canals by which procurations are given here: those of the guide, and those that {@code PROCURATION_CANALS} adds. */
@Singleton
public final class AcceptedCanals {

    private final Set<Canal> all = new LinkedHashSet<>(Canal.OF_THE_GUIDE);

    AcceptedCanals(@Property(name = "procuration.canals", defaultValue = "") List<String> added) {
        added.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(AcceptedCanals::canal)
                .forEach(all::add);
    }

    /** All of them, those of the guide first. */
    public Set<Canal> all() {
        return Collections.unmodifiableSet(all);
    }

    /** The canal of that name, to the letter. */
    public Optional<Canal> named(CharSequence name) {
        return all.stream().filter(each -> each.name().contentEquals(name)).findFirst();
    }

    private static Canal canal(String name) {
        try {
            return new Canal(name);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("PROCURATION_CANALS: " + wrong.getMessage(), wrong);
        }
    }
}
