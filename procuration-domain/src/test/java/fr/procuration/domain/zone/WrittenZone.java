package fr.procuration.domain.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * A zone written from its fields, in the way of the issuers and without the code under test.
 *
 * @param layout its layout
 * @param code the document code
 * @param issuer the issuer
 * @param number the number
 * @param names what stands in the field of the names, without fillers at its end; of the old French card the family name
 * @param givenNames what stands in the field of the given names of the old French card
 * @param birth the date of birth as it stands
 * @param sex the sex as it stands
 * @param expiry the date of expiry as it stands
 * @param optional optional data that follow
 */
public record WrittenZone(
        Layout layout,
        String code,
        String issuer,
        String number,
        String names,
        String givenNames,
        String birth,
        String sex,
        String expiry,
        String optional) {

    public static final WrittenZone CARD =
            new WrittenZone(Layout.TD1, "ID", "FRA", "X4RTBPFW4", "MARTIN<<MAELYS", "", "900713", "F", "300211", "");
    public static final WrittenZone PASSPORT = CARD.as(Layout.TD3).coded("P");
    public static final WrittenZone OLD_CARD = CARD.as(Layout.FRENCH_CARD)
            .numbered("050692310285")
            .named("BERTHIER")
            .given("CORINNE")
            .bornOn("651206");

    public WrittenZone as(Layout other) {
        return new WrittenZone(other, code, issuer, number, names, givenNames, birth, sex, expiry, optional);
    }

    public WrittenZone coded(String other) {
        return new WrittenZone(layout, other, issuer, number, names, givenNames, birth, sex, expiry, optional);
    }

    public WrittenZone issuedBy(String other) {
        return new WrittenZone(layout, code, other, number, names, givenNames, birth, sex, expiry, optional);
    }

    public WrittenZone numbered(String other) {
        return new WrittenZone(layout, code, issuer, other, names, givenNames, birth, sex, expiry, optional);
    }

    public WrittenZone named(String other) {
        return new WrittenZone(layout, code, issuer, number, other, givenNames, birth, sex, expiry, optional);
    }

    public WrittenZone given(String other) {
        return new WrittenZone(layout, code, issuer, number, names, other, birth, sex, expiry, optional);
    }

    public WrittenZone bornOn(String other) {
        return new WrittenZone(layout, code, issuer, number, names, givenNames, other, sex, expiry, optional);
    }

    public WrittenZone sexed(String other) {
        return new WrittenZone(layout, code, issuer, number, names, givenNames, birth, other, expiry, optional);
    }

    public WrittenZone expiring(String other) {
        return new WrittenZone(layout, code, issuer, number, names, givenNames, birth, sex, other, optional);
    }

    public WrittenZone with(String other) {
        return new WrittenZone(layout, code, issuer, number, names, givenNames, birth, sex, expiry, other);
    }

    List<String> lines() {
        return switch (layout) {
            case TD1 -> td1();
            case TD2 -> twoLines(36, this::endOfTd2);
            case TD3 -> twoLines(44, this::endOfTd3);
            case MRV_A -> twoLines(44, line -> filled(line + optional, 44));
            case MRV_B -> twoLines(36, line -> filled(line + optional, 36));
            case FRENCH_CARD -> frenchCard();
        };
    }

    public String text() {
        return String.join("\n", lines());
    }

    public Zone read() {
        return Zone.read(text());
    }

    private List<String> td1() {
        String first = filled(code, 2) + filled(issuer, 3) + filled(numberAndRest(), 25);
        String second = digited(birth) + sex + digited(expiry) + filled(issuer, 3) + filled("", 11);
        String composed = first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18);
        return List.of(first, second + digit(composed), filled(names, 30));
    }

    /** Beyond nine characters: a filler for the digit, then what remains with the digit of all. */
    private String numberAndRest() {
        return number.length() <= 9
                ? digited(filled(number, 9)) + optional
                : number.substring(0, 9) + "<" + number.substring(9) + digit(number) + "<" + optional;
    }

    private interface End {
        String of(String line);
    }

    private List<String> twoLines(int width, End end) {
        String first = filled(filled(code, 2) + filled(issuer, 3) + names, width);
        String start = numberAndRest().substring(0, 10);
        return List.of(first, end.of(start + filled(issuer, 3) + digited(birth) + sex + digited(expiry)));
    }

    private String endOfTd2(String start) {
        String line = filled(start + numberAndRest().substring(10), 35);
        return line + digit(line.substring(0, 10) + line.substring(13, 20) + line.substring(21));
    }

    private String endOfTd3(String start) {
        String line = start + digited(filled(optional, 14));
        return line + digit(line.substring(0, 10) + line.substring(13, 20) + line.substring(21));
    }

    private List<String> frenchCard() {
        String first = filled("IDFRA" + names, 30) + filled(optional, 6);
        String second = digited(number) + filled(givenNames, 14) + digited(birth) + sex;
        return List.of(first, second + digit(first + second));
    }

    private static String filled(String field, int width) {
        return field + "<".repeat(width - field.length());
    }

    private static String digited(String field) {
        return field + digit(field);
    }

    /** The digit as a table gives it: the values of Doc 9303 in the order of the characters, and the weights in turn. */
    static char digit(String field) {
        List<Integer> products = new ArrayList<>();
        for (int place = 0; place < field.length(); place++) {
            int value = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(field.charAt(place));
            products.add(Math.max(0, value) * Integer.parseInt("731".substring(place % 3, place % 3 + 1)));
        }
        return (char) ('0' + products.stream().mapToInt(Integer::intValue).sum() % 10);
    }
}
