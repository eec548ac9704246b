package fr.procuration.medialog.pages;

/**
 * What is wrong with a field.
 *
 * @param field its name, which is also its identifier in the page
 * @param message French words, to be read beside the field
 * @param alone the same, to be read without the field beside it
 */
public record FieldMessage(String field, String message, String alone) {}
