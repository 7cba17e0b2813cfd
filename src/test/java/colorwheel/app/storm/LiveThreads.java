package colorwheel.app.storm;

import colorwheel.patience.Patience;
import java.util.List;
import java.util.Set;

/** The threads of this process before something, to see which of those after it are new. */
final class LiveThreads {
    /** Made once for the whole process, by Java and its libraries: so many and no more. */
    private static final List<String> OTHERS = List.of(
            "process reaper",
            "ForkJoinPool.commonPool-worker-",
            "JavaCPP Deallocator",
            "Cleaner-",
            "Common-Cleaner",
            "Attach Listener",
            "surefire-",
            "testfx-",
            "junit-jupiter-timeout-watcher",
            "CompletableFutureDelayScheduler",
            // As it is called from JDK 25 on.
            "ForkJoinPool.commonPool-delayScheduler",
            "DeallocatorServiceThread_",
            "Java2D Disposer",
            "Prism Font Disposer");

    private final Set<Thread> before;

    private LiveThreads(Set<Thread> before) {
        this.before = before;
    }

    static LiveThreads now() {
        return new LiveThreads(Set.copyOf(Thread.getAllStackTraces().keySet()));
    }

    int count() {
        return before.size();
    }

    /** The names of those that were not there and do not end. */
    List<String> left() {
        Patience.comes(() -> fresh().isEmpty());
        return fresh();
    }

    private List<String> fresh() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> OTHERS.stream().noneMatch(name::startsWith))
                .sorted()
                .toList();
    }
}
