package colorwheel.app.storm;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.files.AppFolder;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * A robot does at random what a user could do, while the program trains and exports. Nothing may throw, the JavaFX
 * thread may not freeze, no thread may be left, and memory may not grow once it has settled.
 *
 * <p>{@code -Dcolorwheel.storm=10000} is the long form, {@code -Dcolorwheel.storm.seed=…} another storm; the same seed
 * gives the same interactions. What was found is printed.
 */
@Tag("alone")
class StormTest {
    private static final int INTERACTIONS = Integer.getInteger("colorwheel.storm", 60);
    private static final long SEED = Long.getLong("colorwheel.storm.seed", 1);
    /** Fewer settle nothing. */
    private static final int LEAST_FOR_MEMORY = 2_000;

    private static final int QUARTERS = 4;
    private static final int LAST_ONES = 20;
    private static final String FAILURE = "Failure";
    private static final int MOST_PROBLEMS = 10;
    /** After half of the storm everything has been there that is kept: code, caches, the steps that can be undone. */
    private static final double MOST_GROWTH = 1.15;

    /** Pixels aside, the same state is the same objects. */
    private static final double MOST_OBJECT_GROWTH = 1.05;

    private static final long OBJECT_SLACK_BYTES = 2_000_000;
    /** Each picture keeps buffers of the size in which it was seen last: some large pictures. */
    private static final long HEAP_SLACK_BYTES = 32_000_000;

    private static final long NATIVE_SLACK_BYTES = 32_000_000;

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();
    private final List<Memory> memory = new ArrayList<>();
    private final Deque<String> lastOnes = new ArrayDeque<>();
    private final Script script = new Script(SEED);
    private final String preferencesBefore = System.getProperty(AppFolder.PREFERENCES.override(), "");
    private Thread.UncaughtExceptionHandler before;
    private LiveThreads threads;
    private Troubles troubles;
    private Application application;
    private Hands hands;
    private AnimationTimer clock;
    private int done;
    private int missed;
    private int lateOnes;

    @BeforeEach
    void opens() throws Exception {
        before = Thread.getDefaultUncaughtExceptionHandler();
        System.setProperty(
                AppFolder.PREFERENCES.override(), folder.resolve("preferences").toString());
        System.setProperty(AppFolder.LOG.override(), folder.resolve("log").toString());
        FxToolkit.registerPrimaryStage();
        threads = LiveThreads.now();
        troubles = new Troubles();
        Storm.useFolder(folder.resolve("desk"));
        application = FxToolkit.setupApplication(Storm.class);
        // TestFX keeps every event of the stage that it knows, for its messages: that would look like a leak.
        FxToolkit.registerStage(Stage::new);
        Storm storm = Storm.opened();
        hands = new Hands(storm.stage(), storm.view(), storm.desk(), troubles::take);
        hands.act(() -> {
            troubles.watch(storm.lab().noticeProperty());
            clock = hands.clock();
            clock.start();
        });
        hands.settleFocus();
    }

    @AfterEach
    void closes() throws Exception {
        closeApplication();
        troubles.close();
        System.clearProperty(AppFolder.LOG.override());
        System.setProperty(AppFolder.PREFERENCES.override(), preferencesBefore);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private void closeApplication() throws Exception {
        if (application != null) {
            hands.act(clock::stop);
            hands.act(() -> hands.stage().hide());
            FxToolkit.cleanupApplication(application);
            FxToolkit.cleanupStages();
            application = null;
        }
    }

    @Test
    @Timeout(3600)
    void nothingBreaksFreezesLeaksOrGrows() throws Exception {
        long began = System.nanoTime();
        Calm calm = new Calm(hands, Storm.opened().lab());
        calm.come();
        Beats beats = new Beats();
        try {
            while (done < INTERACTIONS && problems.size() < MOST_PROBLEMS) {
                interact(script.next());
                look(beats);
                if (INTERACTIONS >= LEAST_FOR_MEMORY && done % (INTERACTIONS / QUARTERS) == 0) {
                    rest(calm, beats);
                }
            }
            calm.come();
        } finally {
            beats.close();
        }
        double minutes = (System.nanoTime() - began) / 60e9;
        closeApplication();
        List<String> left = threads.left();
        report(minutes, beats, left);
        if (!left.isEmpty()) {
            problems.add("threads are left: " + left);
        }
        if (INTERACTIONS >= LEAST_FOR_MEMORY && memory.size() == QUARTERS) {
            judgeMemory(memory.get(1), memory.get(QUARTERS - 1));
        }
        assertThat(problems)
                .as(String.format(Locale.ROOT, "seed %d, %d interactions", SEED, done))
                .isEmpty();
        assertThat(missed).as("interactions that found nothing to act on").isLessThan(done / 2);
    }

    /** Not watched: who collects garbage stops all threads, on purpose. */
    private void rest(Calm calm, Beats beats) {
        calm.come();
        beats.unwatched(() -> memory.add(Memory.settled(done)));
        look(beats);
        System.out.println("Storm " + SEED + ", interaction " + done + ": " + memory.get(memory.size() - 1));
    }

    private void interact(Interaction interaction) {
        done++;
        lastOnes.add(done + ": " + interaction.what());
        if (lastOnes.size() > LAST_ONES) {
            lastOnes.remove();
        }
        try {
            if (!interaction.deed().with(hands)) {
                missed++;
                lastOnes.add(lastOnes.removeLast() + " (nothing there)");
            }
            hands.frame();
        } catch (Exception | AssertionError failure) {
            troubles.take(failure);
        }
    }

    private void look(Beats beats) {
        String trouble = troubles.taken();
        if (!trouble.isEmpty()) {
            add(trouble);
        }
        // It has been told: the report about it would lie over everything from now on.
        if (hands.window(FAILURE) != null) {
            hands.click("#failure-close");
        }
        for (Beats.Late late : beats.taken()) {
            if (late.frozen()) {
                add(late.toString());
            } else {
                lateOnes++;
                System.out.println("Storm " + SEED + ", interaction " + done + ", not counted: " + late);
            }
        }
    }

    private void add(String problem) {
        problems.add(String.format(
                Locale.ROOT,
                "seed %d, interaction %d: %s\nThe last interactions:\n  %s",
                SEED,
                done,
                problem,
                String.join("\n  ", lastOnes)));
        System.out.println(problems.get(problems.size() - 1));
    }

    private void judgeMemory(Memory half, Memory all) {
        if (all.objectBytes() > half.objectBytes() * MOST_OBJECT_GROWTH + OBJECT_SLACK_BYTES) {
            problems.add(String.format(Locale.ROOT, "seed %d: the objects grow: %s", SEED, memory));
        }
        if (all.heapBytes() > half.heapBytes() * MOST_GROWTH + HEAP_SLACK_BYTES) {
            problems.add(String.format(Locale.ROOT, "seed %d: the heap grows: %s", SEED, memory));
        }
        if (all.nativeBytes() > half.nativeBytes() * MOST_GROWTH + NATIVE_SLACK_BYTES) {
            problems.add(String.format(Locale.ROOT, "seed %d: the process grows beside its heap: %s", SEED, memory));
        }
    }

    /** One line of the table in packaging/HARD-USE.md. */
    private void report(double minutes, Beats beats, List<String> left) {
        System.out.printf(
                Locale.ROOT,
                "Storm: seed %d | %d interactions, %d of them found nothing | %.1f min | %d problems |"
                        + " longest beat of %d: %d ms by the clock, %d ms of the JavaFX thread's own; %d late, not counted |"
                        + " faults of the headless platform %d |"
                        + " threads left %d of %d | %s%n",
                SEED,
                done,
                missed,
                minutes,
                problems.size(),
                beats.beats(),
                beats.longestMillis(),
                beats.longestOwnMillis(),
                lateOnes,
                troubles.headlessFaults(),
                left.size(),
                threads.count(),
                memory);
    }
}
