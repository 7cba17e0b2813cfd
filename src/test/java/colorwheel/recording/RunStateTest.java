package colorwheel.recording;

import static colorwheel.recording.RunState.CANCELLED;
import static colorwheel.recording.RunState.FAILED;
import static colorwheel.recording.RunState.FINISHED;
import static colorwheel.recording.RunState.IDLE;
import static colorwheel.recording.RunState.PAUSED;
import static colorwheel.recording.RunState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Threads;
import colorwheel.patience.Patience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunStateTest {
    private static final Map<RunState, Set<RunState>> ALLOWED = new EnumMap<>(Map.of(
            IDLE, Set.of(RUNNING, PAUSED, FAILED, CANCELLED),
            RUNNING, Set.of(PAUSED, FINISHED, FAILED, CANCELLED),
            PAUSED, Set.of(RUNNING, FINISHED, FAILED, CANCELLED),
            FINISHED, Set.of(),
            FAILED, Set.of(),
            CANCELLED, Set.of()));

    /** How a fresh run comes to each state. */
    private static final Map<RunState, List<RunState>> PATHS = Map.of(
            IDLE, List.of(),
            RUNNING, List.of(RUNNING),
            PAUSED, List.of(RUNNING, PAUSED),
            FINISHED, List.of(RUNNING, FINISHED),
            FAILED, List.of(RUNNING, FAILED),
            CANCELLED, List.of(RUNNING, CANCELLED));

    static Stream<Arguments> allPairs() {
        return Arrays.stream(RunState.values()).flatMap(from -> Arrays.stream(RunState.values())
                .map(to -> Arguments.of(from, to, ALLOWED.get(from).contains(to))));
    }

    @Test
    void aRunIsIdleAtFirst() {
        assertThat(new RunState.Lifecycle().state()).isEqualTo(IDLE);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @MethodSource("allPairs")
    void movesOnlyWhereItMayAndElseStays(RunState from, RunState to, boolean allowed) {
        RunState.Lifecycle life = lifeIn(from);

        assertThat(life.moveTo(to)).isEqualTo(allowed);
        assertThat(life.state()).isEqualTo(allowed ? to : from);
    }

    @Test
    void finishedFailedAndCancelledAreTheEnds() {
        assertThat(RunState.values()).filteredOn(RunState::isEnd).containsExactly(FINISHED, FAILED, CANCELLED);
    }

    @Test
    void ofManyThreadsThatEndARunExactlyOneWins() throws Exception {
        int rounds = 2_000;
        List<RunState> ends = List.of(FINISHED, FAILED, CANCELLED, CANCELLED);
        List<RunState.Lifecycle> lives =
                Stream.generate(() -> lifeIn(RUNNING)).limit(rounds).toList();
        CyclicBarrier start = new CyclicBarrier(ends.size());
        ExecutorService threads = Executors.newFixedThreadPool(ends.size(), Threads.factory("lifecycle test"));
        try {
            List<Future<List<Boolean>>> racers = new ArrayList<>();
            for (RunState end : ends) {
                racers.add(threads.submit(() -> {
                    List<Boolean> won = new ArrayList<>();
                    start.await(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS);
                    for (RunState.Lifecycle life : lives) {
                        won.add(life.moveTo(end));
                    }
                    return won;
                }));
            }
            int[] winners = new int[rounds];
            for (int racer = 0; racer < ends.size(); racer++) {
                List<Boolean> won = Patience.get(racers.get(racer));
                for (int round = 0; round < rounds; round++) {
                    if (won.get(round)) {
                        winners[round]++;
                        assertThat(lives.get(round).state()).isEqualTo(ends.get(racer));
                    }
                }
            }

            assertThat(winners).containsOnly(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void laterRunsHaveGreaterIdentities() {
        RunId first = RunId.next();
        RunId second = RunId.next();

        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(second).isNotEqualTo(first);
    }

    private static RunState.Lifecycle lifeIn(RunState state) {
        RunState.Lifecycle life = new RunState.Lifecycle();
        PATHS.get(state).forEach(step -> assertThat(life.moveTo(step)).isTrue());
        return life;
    }
}
