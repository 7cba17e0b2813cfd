package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.files.UserFacingException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EncoderProcessTest {
    /** A program that not even the system can end, such as one that waits for a disk. */
    private static final class Unending extends Process {
        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getInputStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int exitValue() {
            throw new IllegalThreadStateException();
        }

        @Override
        public void destroy() {}

        @Override
        public Process destroyForcibly() {
            return this;
        }

        @Override
        public Stream<ProcessHandle> descendants() {
            return Stream.empty();
        }

        @Override
        public CompletableFuture<Process> onExit() {
            return new CompletableFuture<>();
        }
    }

    @Test
    void aProgramThatDoesNotEndDoesNotHideWhatWentWrongFirst() {
        UserFacingException first = new UserFacingException("the first failure");

        EncoderProcess.end(new Unending(), first, Duration.ofMillis(1));

        assertThat(first.getSuppressed()).singleElement().isInstanceOf(CompletionException.class);
    }
}
