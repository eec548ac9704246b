package fr.procuration.web.pages;

/**
 * What is wrong with a field.
 *
 * @param field its name, which is also its identifier in the page
 * @param message French words
 */
public record FieldMessage(String field, String message) {}
