package org.studycal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps a file to one process at a time while it is read and replaced. The lock is a hidden file
 * beside it, because the file itself is another one after every change. It stays: whoever waits for
 * a lock on a file that is taken away would get one that nobody else sees.
 */
public final class FileGuard implements AutoCloseable {

    /** File locks are between processes. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final Path file;
    private final FileChannel channel;

    private FileGuard(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits until nobody else works on the file. */
    public static FileGuard wait(Path file) throws IOException {
        IN_THIS_PROCESS.lock();
        try {
            return locked(file);
        } catch (IOException e) {
            IN_THIS_PROCESS.unlock();
            throw e;
        }
    }

    private static FileGuard locked(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file.resolveSibling("." + file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.lock();
            assert lock.isValid();
            return new FileGuard(file, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Puts a new content in the place of the old one, as a whole or not at all. */
    public void replace(byte[] content, FileOperations disk) throws IOException {
        disk.replace(file, content);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The process's end closes it.
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
