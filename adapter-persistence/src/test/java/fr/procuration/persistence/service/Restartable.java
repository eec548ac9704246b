package fr.procuration.persistence.service;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** An instance that is replaced by its successor while others use it: the successor starts before it stops. */
public final class Restartable implements AutoCloseable {

    private final ReentrantReadWriteLock change = new ReentrantReadWriteLock();
    private Instance current;

    public Restartable(Instance first) {
        this.current = first;
    }

    public <T> T get(Class<T> port) {
        change.readLock().lock();
        try {
            return current.get(port);
        } finally {
            change.readLock().unlock();
        }
    }

    /** The one of before stays open: some still work with it. */
    public void replaceBy(Instance next) {
        change.writeLock().lock();
        try {
            current = next;
        } finally {
            change.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        current.close();
    }
}
