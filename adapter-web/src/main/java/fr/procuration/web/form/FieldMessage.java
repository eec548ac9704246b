package fr.procuration.web.form;

/**
 * What is wrong with a field.
 *
 * @param field its name, which is also its identifier in the page
 * @param message French words, to be read beside the field
 * @param alone the same, to be read without the field beside it
 */
public record FieldMessage(String field, String message, String alone) {

    /** Words that say by themselves which field they are about. */
    public static FieldMessage of(String field, String message) {
        return new FieldMessage(field, message, message);
    }

    public static FieldMessage labelled(String field, String label, String message) {
        return new FieldMessage(field, message, label + "\u00A0: " + lowerFirst(message));
    }

    private static String lowerFirst(String message) {
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
