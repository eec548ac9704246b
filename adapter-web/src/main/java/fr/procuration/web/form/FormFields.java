package fr.procuration.web.form;

import java.util.List;

/** The fields of a form in the order of its page, and what the page calls them. */
public record FormFields(List<Field> inOrder) {

    public record Field(String name, String label) {}

    public static FormFields of(Field... inOrder) {
        return new FormFields(List.of(inOrder));
    }

    int position(String name) {
        return inOrder.stream().map(Field::name).toList().indexOf(name);
    }

    FieldMessage message(String name, String words) {
        String label = inOrder.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::label)
                .findFirst()
                .orElse(name);
        return FieldMessage.labelled(name, label, words);
    }
}
