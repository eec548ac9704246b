package fr.procuration.architecture.offender.web;

/** Each method prints in another way. */
@SuppressWarnings("SystemOut")
final class Prints {

    void toOut() {
        System.out.println("out");
    }

    void toErr() {
        System.err.println("err");
    }

    void toTheConsole() {
        System.console().printf("console");
    }

    void aTrace(IllegalStateException exception) {
        exception.printStackTrace();
    }
}
