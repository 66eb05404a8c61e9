package org.studycal.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.studycal.solution.FileOperations;

/**
 * Keeps a file to one process at a time while it is read and replaced. The lock is a hidden file
 * beside it that goes when the work is done: people keep progress in Git.
 */
final class FileGuard implements AutoCloseable {

    /** File locks are between processes. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /** Beyond what is written, because some systems let nobody read what is locked. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path file;
    private final Path lockFile;
    private final FileChannel channel;

    private FileGuard(Path file, Path lockFile, FileChannel channel) {
        this.file = file;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** Waits until nobody else works on the file. */
    static FileGuard wait(Path file) throws IOException {
        Path lockFile = file.resolveSibling("." + file.getFileName() + ".lock");
        IN_THIS_PROCESS.lock();
        try {
            while (true) {
                FileChannel channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                try {
                    if (holds(channel, lockFile)) {
                        return new FileGuard(file, lockFile, channel);
                    }
                    channel.close();
                } catch (IOException e) {
                    channel.close();
                    throw e;
                }
            }
        } catch (IOException e) {
            IN_THIS_PROCESS.unlock();
            throw e;
        }
    }

    /** Whoever was here before may have taken the lock file away while we waited for it. */
    private static boolean holds(FileChannel channel, Path lockFile) throws IOException {
        FileLock lock = channel.lock(LOCKED_BYTE, 1, false);
        byte[] mine = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer = ByteBuffer.wrap(mine);
        while (buffer.hasRemaining()) {
            channel.write(buffer, buffer.position());
        }
        try {
            return lock.isValid() && Arrays.equals(Files.readAllBytes(lockFile), mine);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Puts a new content in the place of the old one, as a whole or not at all. */
    void replace(byte[] content, FileOperations disk) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            disk.write(unfinished, content);
            keepPermissions(unfinished);
            disk.move(unfinished, file);
        } catch (IOException e) {
            try {
                disk.delete(unfinished);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private void keepPermissions(Path unfinished) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(unfinished, PosixFileAttributeView.class);
        if (view != null && Files.exists(file)) {
            view.setPermissions(Files.getPosixFilePermissions(file));
        }
    }

    @Override
    public void close() {
        try {
            // While it is still locked: whoever comes now makes a lock of their own.
            Files.deleteIfExists(lockFile);
        } catch (IOException ignored) {
            // An empty lock file that stays does no harm.
        }
        try {
            channel.close();
        } catch (IOException ignored) {
            // The process's end closes it.
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
