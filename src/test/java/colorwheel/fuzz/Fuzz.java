package colorwheel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Throws many inputs at a reader. Each must be taken, and what came of it be valid, or be refused in one line of plain
 * words; within seconds of processor time, and for no more memory than its length allows.
 *
 * <p>{@code -Dcolorwheel.fuzz=100000} throws so many, {@code -Dcolorwheel.fuzz.seed=…} others, and
 * {@code -Dcolorwheel.fuzz.first=…} begins at an input that was told; the figures are printed.
 *
 * @param <I> an input: bytes, or the arguments of a command line
 * @param <V> what is read from it
 */
public final class Fuzz<I, V> {
    private static final Integer INPUTS = Integer.getInteger("colorwheel.fuzz");
    private static final long SEED = Long.getLong("colorwheel.fuzz.seed", 1);
    private static final long FIRST = Long.getLong("colorwheel.fuzz.first", 0);

    /** Of the processor, not of the clock: others may be using it. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LONGEST_SHOWN = 3_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Where the input is put, where that is not measured. */
    public interface Giving<I> {
        void give(I input) throws Exception;
    }

    /** Fails unless what was read is valid. */
    public interface Check<V> {
        void check(V value) throws Exception;
    }

    /**
     * What memory reading may take.
     *
     * @param constant bytes, whatever the input
     * @param perByte bytes for each byte, or letter, of the input
     */
    public record Memory(long constant, long perByte) {}

    private final String what;
    private final Memory memory;
    private final Giving<I> giving;
    private final Callable<V> reading;
    private final Function<Throwable, String> refusal;
    private final Check<V> check;

    private int taken;
    private int refused;
    private long worstNanos;
    private long worstBytes;
    private String slowest = "";
    private String greediest = "";

    /**
     * @param what the inputs are, for messages
     * @param reading the reader, on what was given last
     * @param refusal the message of a throwable that is a refusal; {@code null} for all others
     */
    public Fuzz(
            String what,
            Memory memory,
            Giving<I> giving,
            Callable<V> reading,
            Function<Throwable, String> refusal,
            Check<V> check) {
        this.what = what;
        this.memory = memory;
        this.giving = giving;
        this.reading = reading;
        this.refusal = refusal;
        this.check = check;
    }

    /**
     * Throws the inputs.
     *
     * @param few how many, unless the property says more
     * @param valid what must be taken; read first, so that no class is loaded when it counts
     * @param source makes an input of randomness alone
     */
    public void run(int few, I valid, Function<RandomGenerator, I> source) throws Exception {
        giving.give(valid);
        check.check(reading.call());
        int inputs = INPUTS == null ? few : INPUTS;
        AtomicLong current = new AtomicLong();
        long begun = System.nanoTime();
        assertTimeoutPreemptively(
                PATIENCE.plusMillis(30L * inputs),
                () -> {
                    for (long index = FIRST; index < FIRST + inputs; index++) {
                        current.set(index);
                        read(source.apply(new SplittableRandom(SEED * 1_000_000_007 + index)), index);
                    }
                },
                () -> what + ", seed " + SEED + ", input " + current + " hangs");
        System.out.printf(
                Locale.ROOT,
                "%s, seed %d: %d inputs, %d taken, %d refused; at worst %.1f ms of the processor%s and %.2f MB"
                        + " allocated%s; %.0f s in all%n",
                what,
                SEED,
                inputs,
                taken,
                refused,
                worstNanos * 1e-6,
                slowest,
                worstBytes * 1e-6,
                greediest,
                (System.nanoTime() - begun) * 1e-9);
        assertThat(taken).as("taken").isPositive();
        assertThat(refused).as("refused").isPositive();
    }

    private void read(I input, long index) throws Exception {
        giving.give(input);
        V value = null;
        Throwable thrown = null;
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        try {
            value = reading.call();
        } catch (Throwable any) {
            thrown = any;
        }
        allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        try {
            judge(input, value, thrown);
            assertThat(cpu).as("nanoseconds of the processor").isLessThan(LONGEST_NANOS);
            assertThat(allocated).as("bytes allocated").isLessThan(memory.constant + memory.perByte * size(input));
        } catch (Throwable wrong) {
            throw new AssertionError(
                    what + ", seed " + SEED + ", input " + index + " (" + size(input) + " long): " + wrong.getMessage()
                            + "\n" + shown(input),
                    thrown == null ? wrong : thrown);
        }
        if (cpu > worstNanos) {
            worstNanos = cpu;
            slowest = where(input, index);
        }
        if (allocated > worstBytes) {
            worstBytes = allocated;
            greediest = where(input, index);
        }
    }

    private void judge(I input, V value, Throwable thrown) throws Exception {
        if (thrown == null) {
            check.check(value);
            taken++;
            return;
        }
        String message = refusal.apply(thrown);
        assertThat(message).as("the message of a refusal").isNotNull();
        PlainWords.require(message, text(input));
        refused++;
    }

    private static String where(Object input, long index) {
        return String.format(Locale.ROOT, " (input %d, %d long)", index, size(input));
    }

    private static String text(Object input) {
        return input instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : String.join(" | ", (String[]) input);
    }

    private static long size(Object input) {
        if (input instanceof byte[] bytes) {
            return bytes.length;
        }
        long size = 0;
        for (String argument : (String[]) input) {
            size += argument.length();
        }
        return size;
    }

    /** An input, fit to be read in a report. */
    private static String shown(Object input) {
        StringBuilder text = new StringBuilder();
        text(input).chars().limit(LONGEST_SHOWN).forEach(letter -> {
            if (letter >= ' ' && letter <= '~') {
                text.append((char) letter);
            } else {
                text.append(String.format(Locale.ROOT, "\\u%04x", letter));
            }
        });
        return text.toString();
    }
}
