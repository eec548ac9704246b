package fr.procuration.bootstrap.benchmark;

/** The options for Java with which the service is deployed: the manifests of Kubernetes give it 768 MiB. */
final class Deployed {

    /** 60 % of its memory, as the units and the image say. */
    static final String HEAP = "-Xmx460m";

    /** The one that Java chooses by itself where it sees less than 1,792 MiB. */
    static final String COLLECTOR = System.getProperty("benchmark.collector", "-XX:+UseSerialGC");

    static final String END = "-XX:+ExitOnOutOfMemoryError";

    private Deployed() {}
}
