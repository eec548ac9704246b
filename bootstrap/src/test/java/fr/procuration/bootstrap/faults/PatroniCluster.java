package fr.procuration.bootstrap.faults;

import fr.procuration.bootstrap.service.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Two PostgreSQL of which Patroni promotes the synchronous standby when the primary is lost, as etcd says. */
final class PatroniCluster implements AutoCloseable {

    private static final Duration STARTS = Duration.ofSeconds(90);

    private final Process etcd;
    private final List<PatroniNode> nodes;

    private PatroniCluster(Process etcd, List<PatroniNode> nodes) {
        this.etcd = etcd;
        this.nodes = nodes;
    }

    /**
     * Starts all, and waits until the standby follows.
     *
     * @param folder where everything will be
     */
    static PatroniCluster start(Path folder) {
        DebianCommands commands = DebianCommands.in(folder);
        int port = ServiceProcess.freePort();
        PatroniCluster cluster = new PatroniCluster(
                etcd(commands, port),
                Stream.of("one", "other")
                        .map(name -> new PatroniNode(commands, name, port))
                        .toList());
        try {
            cluster.start();
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    private static Process etcd(DebianCommands commands, int port) {
        String clients = "http://127.0.0.1:" + port;
        String peers = "http://127.0.0.1:" + ServiceProcess.freePort();
        return commands.start(
                "etcd",
                DebianCommands.ETCD,
                "--name=etcd",
                "--data-dir=etcd",
                "--listen-client-urls=" + clients,
                "--advertise-client-urls=" + clients,
                "--listen-peer-urls=" + peers,
                "--initial-advertise-peer-urls=" + peers,
                "--initial-cluster=etcd=" + peers);
    }

    private void start() {
        PatroniNode one = nodes.getFirst();
        one.start();
        until(one::isPrimary);
        add(nodes.getLast());
    }

    /** Starts a node, and waits until Patroni may promote it. */
    void add(PatroniNode node) {
        node.start();
        until(node::isSynchronousStandby);
    }

    private static void until(Callable<Boolean> state) {
        Awaitility.await().atMost(STARTS).until(state);
    }

    PatroniNode primary() {
        return nodes.stream().filter(PatroniNode::isPrimary).findFirst().orElseThrow();
    }

    /** The service on whichever of the two can be written. */
    ServiceProcess service(Path folder) {
        return StandbyPair.service(nodes.getFirst().port(), nodes.getLast().port(), folder);
    }

    @Override
    public void close() {
        nodes.forEach(PatroniNode::kill);
        etcd.destroyForcibly();
    }
}
