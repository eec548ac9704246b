package fr.procuration.domain.zone;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong in a zone. */
final class Checks {

    private static final Pattern ISSUER = Pattern.compile("[A-Z]++<*+");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final Zone zone;
    private final Places places;
    private final Set<ZoneField> wrong = EnumSet.noneOf(ZoneField.class);

    private Checks(Zone zone) {
        this.zone = zone;
        this.places = Places.of(zone.layout());
    }

    static Set<ZoneField> wrongFields(Zone zone) {
        Checks checks = new Checks(zone);
        checks.digits();
        checks.contents();
        return Collections.unmodifiableSet(checks.wrong);
    }

    static boolean digitsHold(Zone zone) {
        Checks checks = new Checks(zone);
        checks.digits();
        return checks.wrong.isEmpty();
    }

    private void digits() {
        String text = zone.text();
        wrongUnless(DocumentNumber.in(text, zone.layout()).isRight(), ZoneField.NUMBER);
        wrongUnless(places.birth().isRightIn(text), ZoneField.BIRTH);
        Span expiry = places.expiry();
        wrongUnless(expiry == null || expiry.isRightIn(text), ZoneField.EXPIRY);
        Span optional = places.optional();
        wrongUnless(optional == null || zone.layout() != Layout.TD3 || optional.isRightIn(text), ZoneField.OPTIONAL);
        wrongUnless(zone.isVisa() || isComposed(text), ZoneField.COMPOSITE);
    }

    private boolean isComposed(String text) {
        String composed = places.composed().stream().map(span -> span.in(text)).collect(Collectors.joining());
        return CheckDigit.of(composed) == text.charAt(places.composite());
    }

    private void contents() {
        wrongUnless(ISSUER.matcher(zone.text().substring(2, 5)).matches(), ZoneField.ISSUER);
        ZoneNames names = zone.names();
        boolean named = !names.family().isEmpty() || !names.given().isEmpty();
        wrongUnless(named && isLetters(List.of(names.family())), ZoneField.FAMILY_NAME);
        wrongUnless(isLetters(names.given()), ZoneField.GIVEN_NAMES);
        wrongUnless(zone.birth().isPresent(), ZoneField.BIRTH);
        wrongUnless(zone.sex().isPresent(), ZoneField.SEX);
        if (zone.layout() == Layout.FRENCH_CARD) {
            wrongUnless(FrenchCard.issued(zone.text()).isPresent(), ZoneField.ISSUE);
        }
        Span expiry = places.expiry();
        wrongUnless(
                expiry == null
                        || zone.expiry().isPresent()
                        || Filler.off(expiry.in(zone.text())).isEmpty(),
                ZoneField.EXPIRY);
    }

    private static boolean isLetters(List<String> names) {
        return names.stream().noneMatch(name -> DIGIT.matcher(name).find());
    }

    private void wrongUnless(boolean right, ZoneField field) {
        if (!right) {
            wrong.add(field);
        }
    }
}
