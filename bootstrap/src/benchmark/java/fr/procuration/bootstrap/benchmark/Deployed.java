package fr.procuration.bootstrap.benchmark;

/** The options for Java with which the service is deployed: the manifests of Kubernetes give it 512 MiB. */
final class Deployed {

    /** 30 % of its memory, as the units and the image say. */
    static final String HEAP = "-Xmx154m";

    private static final String DIRECT = "-XX:MaxDirectMemorySize=64m";

    private static final String HEADERS = "-XX:+UseCompactObjectHeaders";

    private static final String COLLECTOR = System.getProperty("benchmark.collector", "-XX:+UseSerialGC");

    private static final String END = "-XX:+ExitOnOutOfMemoryError";

    private Deployed() {}

    /** All of them, with another heap. */
    static String[] options(String heap) {
        return new String[] {heap, DIRECT, COLLECTOR, HEADERS, END};
    }
}
