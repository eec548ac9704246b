package fr.procuration.web.http;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads of calls as Micronaut wants them for its routes and filters. They end with the process. */
final class RouteThreads extends AbstractExecutorService {

    private final CallThreads threads;

    RouteThreads(CallThreads threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** What is under way ends with the server, which waits for it. */
    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }
}
