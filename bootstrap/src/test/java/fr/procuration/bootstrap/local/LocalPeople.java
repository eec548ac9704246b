package fr.procuration.bootstrap.local;

import java.util.List;
import java.util.stream.Stream;

/** Who the insured persons of the local accounts are. */
public final class LocalPeople {

    private LocalPeople() {}

    /**
     * What their accounts say of them.
     *
     * @return numbers, names, dates of birth
     */
    public static List<String> values() {
        return LocalAccount.ALL.stream()
                .flatMap(account -> Stream.of("nir", "family_name", "given_name", "birthdate", "email")
                        .map(account.claims()::get))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
