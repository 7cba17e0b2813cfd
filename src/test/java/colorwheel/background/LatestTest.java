package colorwheel.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LatestTest {
    /** What the executor was given and has not done yet. */
    private final Deque<Runnable> given = new ArrayDeque<>();

    private final List<String> carriedOut = new ArrayList<>();
    private final List<Object> taken = new ArrayList<>();

    /** Carried out when the test says so. */
    private final Latest<String> later = new Latest<>((Executor) given::add);

    /** Carried out in the call that requests it. */
    private final Latest<String> atOnce = new Latest<>((Executor) Runnable::run);

    private Latest.Work<String> work(String name) {
        return turn -> {
            carriedOut.add(name);
            return name;
        };
    }

    private void take(Latest<String> latest) {
        latest.take(taken::add, taken::add);
    }

    private void carryOutAll() {
        while (!given.isEmpty()) {
            given.remove().run();
        }
    }

    /** Does something while a clock listens for pulses. */
    private static void during(Runnable clock, Runnable action) {
        Pulse.Clock listening = Pulse.listen(clock);
        try {
            action.run();
        } finally {
            listening.close();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    @Test
    void theResultIsTakenOnce() {
        atOnce.request(work("a"));
        assertThat(atOnce.isBusy()).isTrue();

        take(atOnce);
        take(atOnce);
        assertThat(taken).containsExactly("a");
        assertThat(atOnce.isBusy()).isFalse();
    }

    @Test
    void ofRequestsThatWaitOnlyTheLastIsCarriedOut() {
        later.request(work("a"));
        later.request(work("b"));
        later.request(work("c"));
        carryOutAll();

        take(later);
        assertThat(carriedOut).containsExactly("c");
        assertThat(taken).containsExactly("c");
    }

    @Test
    void theOneUnderWayIsNotGivenUpForTheNext() {
        later.request(turn -> {
            assertThat(turn.isOvertaken()).isFalse();
            later.request(work("b"));
            later.request(work("c"));
            assertThat(turn.isOvertaken()).isTrue();
            assertThat(turn.cancellation().isRequested()).isFalse();
            carriedOut.add("a");
            return "a";
        });
        carryOutAll();

        take(later);
        assertThat(carriedOut).containsExactly("a", "c");
        assertThat(taken)
                .as("of two results that were not taken the latest counts")
                .containsExactly("c");
    }

    @Test
    void theLatestOutcomeCountsWhetherResultOrFailure() {
        Exception failure = new Exception("failed");
        atOnce.request(work("a"));
        atOnce.request(turn -> {
            throw failure;
        });
        take(atOnce);
        assertThat(taken).containsExactly(failure);

        atOnce.request(turn -> {
            throw failure;
        });
        atOnce.request(work("b"));
        take(atOnce);
        assertThat(taken).containsExactly(failure, "b");
    }

    @Test
    void anErrorIsAFailureAndTheNextRequestIsCarriedOut() {
        Error error = new OutOfMemoryError("no room");
        atOnce.request(turn -> {
            throw error;
        });
        take(atOnce);
        atOnce.request(work("b"));
        take(atOnce);
        assertThat(taken).containsExactly(error, "b");
    }

    @Test
    void withoutAThreadTheRequestFailsAndTheNextIsCarriedOut() {
        Error none = new OutOfMemoryError("unable to create native thread");
        AtomicInteger refusals = new AtomicInteger(1);
        Latest<String> latest = new Latest<>((Executor) work -> {
            if (refusals.getAndDecrement() > 0) {
                throw none;
            }
            work.run();
        });
        latest.request(work("a"));
        take(latest);
        latest.request(work("b"));
        take(latest);
        assertThat(taken).containsExactly(none, "b");
    }

    @Test
    void aWorkerThatDiedCanBeAskedAgain() {
        CountDownLatch died = new CountDownLatch(1);
        CountDownLatch pulses = new CountDownLatch(1);
        // What asks for a pulse is the one part that can throw out of the loop.
        Runnable broken = () -> {
            if (died.getCount() > 0 && Thread.currentThread().getName().equals("test")) {
                Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> died.countDown());
                throw new OutOfMemoryError("not even for that");
            }
        };
        try (Latest<String> latest = new Latest<>("test")) {
            during(broken, () -> {
                latest.request(work("a"));
                await(died);
            });
            latest.take(result -> {}, failure -> {});
            during(pulses::countDown, () -> {
                latest.request(work("b"));
                await(pulses);
            });
            take(latest);
        }
        assertThat(taken).containsExactly("b");
    }

    @Test
    void afterCancelingNothingOfItIsTaken() {
        atOnce.request(work("a"));
        atOnce.cancel();
        take(atOnce);

        later.request(work("b"));
        later.cancel();
        carryOutAll();
        take(later);
        assertThat(carriedOut).as("what waited is not begun").containsExactly("a");

        for (Throwable end : new Throwable[] {null, new IllegalStateException("failed"), new OutOfMemoryError()}) {
            later.request(turn -> {
                later.cancel();
                assertThat(turn.cancellation().isRequested()).isTrue();
                turn.publish("under way", () -> carriedOut.add("published"));
                if (end instanceof Error error) {
                    throw error;
                }
                if (end instanceof Exception exception) {
                    throw exception;
                }
                return "c";
            });
            carryOutAll();
            take(later);
        }
        assertThat(taken).isEmpty();
        assertThat(carriedOut).doesNotContain("published");
    }

    @Test
    void whatIsRequestedAfterCancelingIsCarriedOutEvenIfTheCanceledOneNeverHeeds() {
        later.request(turn -> {
            later.cancel();
            later.request(work("b"));
            return "a";
        });
        carryOutAll();
        take(later);
        assertThat(taken).containsExactly("b");
    }

    @Test
    void resultsCanBePublishedBeforeTheEndAndAskForAPulse() {
        AtomicInteger pulses = new AtomicInteger();
        during(
                pulses::incrementAndGet,
                () -> atOnce.request(turn -> {
                    turn.publish("half", () -> carriedOut.add("put"));
                    take(atOnce);
                    assertThat(pulses).hasValue(1);
                    return null;
                }));
        take(atOnce);
        assertThat(taken).containsExactly("half");
        assertThat(carriedOut).containsExactly("put");
        assertThat(pulses).hasValue(1);
    }

    @Test
    void everyOutcomeAsksForAPulseAfterItIsThere() {
        Error error = new Error("b");
        during(() -> take(atOnce), () -> {
            atOnce.request(work("a"));
            assertThat(taken).containsExactly("a");
            atOnce.request(turn -> {
                throw error;
            });
            assertThat(taken).containsExactly("a", error);
        });
    }

    @Test
    void whatTakesAnOutcomeMayRequestTheNext() {
        atOnce.request(work("a"));
        atOnce.take(
                result -> {
                    taken.add(result);
                    atOnce.request(work("b"));
                },
                taken::add);
        assertThat(taken).containsExactly("a");
        take(atOnce);
        assertThat(taken).containsExactly("a", "b");
    }

    @Test
    void aResultThatIsNeverTakenIsDropped() {
        List<String> dropped = new ArrayList<>();
        Latest<String> latest = new Latest<>((Executor) given::add, dropped::add);
        for (String name : List.of("a", "b")) {
            latest.request(work(name));
            carryOutAll();
        }
        assertThat(dropped).containsExactly("a");
        take(latest);
        assertThat(dropped).as("a result that was taken is not").containsExactly("a");

        latest.request(work("c"));
        carryOutAll();
        latest.cancel();
        latest.request(turn -> {
            latest.cancel();
            return "d";
        });
        carryOutAll();
        assertThat(dropped).containsExactly("a", "c", "d");
        assertThat(taken).containsExactly("b");
    }

    @Test
    void othersThatShareTheExecutorHaveTheirTurnInBetween() {
        Latest<String> other = new Latest<>((Executor) given::add);
        later.request(turn -> {
            later.request(work("c"));
            carriedOut.add("a");
            return "a";
        });
        other.request(work("b"));
        carryOutAll();
        assertThat(carriedOut).containsExactly("a", "b", "c");
    }

    @Test
    void itsThreadIsNamedAndEndsWhenItIsClosed() throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch pulses = new CountDownLatch(1);
        Latest<String> latest = new Latest<>("test");
        during(pulses::countDown, () -> {
            latest.request(turn -> {
                thread.set(Thread.currentThread());
                return "a";
            });
            await(pulses);
        });
        latest.close(30_000);
        thread.get().join(30_000);

        assertThat(thread.get().getName()).isEqualTo("test");
        assertThat(thread.get().isDaemon()).isTrue();
        assertThat(thread.get().isAlive()).isFalse();
        take(latest);
        latest.request(work("after the end"));
        assertThat(taken).isEmpty();
    }
}
