package fr.procuration.bootstrap.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;

/** One tab of one browser, used as a person does: real clicks, real keys. */
interface Engine extends AutoCloseable {

    /** Goes to a path of the service. */
    void open(String path);

    /** Presses the pointer in the middle of an element, as often as said. */
    void click(String css, int times);

    /** Replaces what is in a field, key by key. */
    void type(String css, String text);

    void back();

    void forward();

    void reload();

    /**
     * What the page says.
     *
     * @param expression in JavaScript
     * @return its value as a text
     */
    String evaluate(String expression);

    byte[] screenshot();

    /** The page on A4 as PDF, where the engine prints for a program. */
    Optional<byte[]> print();

    @Override
    void close();

    default void click(String css) {
        click(css, 1);
    }

    /** Clicks the element of these that has this text, and waits until there is one. */
    default void clickText(String css, String text) {
        waitUntil("""
                (() => {
                  document.querySelectorAll('[data-clicked]').forEach(each => each.removeAttribute('data-clicked'));
                  const found = [...document.querySelectorAll(%s)].find(each => each.textContent.trim() === %s);
                  found?.setAttribute('data-clicked', '');
                  return Boolean(found);
                })()""".formatted(quoted(css), quoted(text)));
        click("[data-clicked]");
    }

    default void choose(String css, String value) {
        evaluate("""
                (() => {
                  const field = document.querySelector(%s);
                  field.value = %s;
                  field.dispatchEvent(new Event('change', { bubbles: true }));
                })()""".formatted(quoted(css), quoted(value)));
    }

    default String value(String css) {
        return evaluate("document.querySelector(%s).value".formatted(quoted(css)));
    }

    default int count(String css) {
        return Integer.parseInt(evaluate("document.querySelectorAll(%s).length".formatted(quoted(css))));
    }

    /** What stands in an element, with plain spaces; nothing where there is none. */
    default String text(String css) {
        return evaluate(
                "(document.querySelector(%s)?.textContent ?? '').replace(/\\s+/g, ' ').trim()".formatted(quoted(css)));
    }

    default String title() {
        return evaluate("document.title.replace(/\\s+/g, ' ')");
    }

    /** Fails if the text does not come, on a page that is there as a whole. */
    default void sees(String css, String text) {
        awaiting(() -> {
            assertThat(text(css)).contains(text);
            assertThat(evaluate("document.readyState")).isEqualTo("complete");
        });
    }

    default void seesTitle(String start) {
        awaiting(() -> assertThat(title()).startsWith(start));
    }

    default void waitUntil(String expression) {
        awaiting(() -> assertThat(evaluate(expression)).as(expression).isEqualTo("true"));
    }

    /** Between two pages there is nobody to ask. */
    private static void awaiting(ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(15)).ignoreExceptions().untilAsserted(check);
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
