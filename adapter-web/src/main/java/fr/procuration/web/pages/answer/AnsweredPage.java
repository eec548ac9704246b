package fr.procuration.web.pages.answer;

/**
 * A page as it answered a form.
 *
 * @param status of the answer
 * @param html the whole page
 */
record AnsweredPage(int status, String html) {

    @Override
    public String toString() {
        return "AnsweredPage[masked]";
    }
}
