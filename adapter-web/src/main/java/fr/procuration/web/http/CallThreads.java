package fr.procuration.web.http;

import jakarta.inject.Singleton;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Virtual threads for calls, as many as there are calls. Some are kept for the next ones: what libraries have for each
 * thread, as Tink its source of chance, is not made anew for each call. A call that is on one already, since a filter waited
 * for the database, stays on it.
 */
@Singleton
public final class CallThreads implements Executor {

    private static final int KEPT = 64;
    private static final ThreadLocal<CallThreads> HERE = new ThreadLocal<>();

    private final ThreadFactory threads = Thread.ofVirtual().name("call-", 0).factory();
    private final Deque<Kept> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger places = new AtomicInteger(KEPT);

    @Override
    public void execute(Runnable work) {
        if (HERE.get() == this) {
            work.run();
            return;
        }
        Kept thread = idle.pollFirst();
        if (thread == null) {
            new Kept().begin(work);
        } else {
            places.incrementAndGet();
            thread.give(work);
        }
    }

    /** A thread, and what it shall do next. */
    private final class Kept implements Runnable {

        private volatile @Nullable Runnable next;
        private volatile @Nullable Thread thread;

        void begin(Runnable work) {
            next = work;
            threads.newThread(this).start();
        }

        void give(Runnable work) {
            next = work;
            LockSupport.unpark(thread);
        }

        @Override
        public void run() {
            HERE.set(CallThreads.this);
            thread = Thread.currentThread();
            do {
                take().run();
                // Meant for what was done.
                Thread.interrupted();
            } while (stays());
        }

        private Runnable take() {
            Runnable work = next;
            while (work == null) {
                LockSupport.park(this);
                work = next;
            }
            next = null;
            return work;
        }

        private boolean stays() {
            if (places.decrementAndGet() < 0) {
                places.incrementAndGet();
                return false;
            }
            idle.addFirst(this);
            return true;
        }
    }
}
