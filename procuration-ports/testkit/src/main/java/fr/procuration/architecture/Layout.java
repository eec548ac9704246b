package fr.procuration.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parts of the procuration live.
 *
 * @param root the package above all of them
 */
record Layout(String root) {

    String all() {
        return root + "..";
    }

    String domain() {
        return in("domain");
    }

    String ports() {
        return in("port");
    }

    String drivingPorts() {
        return in("port.driving");
    }

    String drivenPorts() {
        return in("port.driven");
    }

    String useCases() {
        return in("usecase");
    }

    String bootstrap() {
        return in("bootstrap");
    }

    List<String> hexagon() {
        return List.of(domain(), drivingPorts(), drivenPorts(), useCases());
    }

    List<String> drivingAdapters() {
        return List.of(in("web"), in("medialog"));
    }

    List<String> drivenAdapters() {
        return List.of(in("persistence"));
    }

    List<String> adapters() {
        return Stream.of(drivingAdapters(), drivenAdapters())
                .flatMap(List::stream)
                .toList();
    }

    private String in(String part) {
        return root + "." + part + "..";
    }
}
