package colorwheel.benchmark;

import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.Speed;
import colorwheel.view.LabView;
import colorwheel.view.control.DialogBox;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Opens each dialog, tab, menu and pane of the window once, one after the other, after a trained run, and takes what
 * the JavaFX thread computed for it until it was drawn. JavaFX thread.
 */
final class OpeningsScript {
    /** When it begins: by then what the program does by itself after a start is over. */
    private static final long AFTER_START_MILLIS = 20_000;

    /** Ticks of the screen's clock that are watched after an opening, and that pass before the next. */
    private static final int TICKS = 90;

    private record Opening(String name, Runnable open) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Stage stage;
    private final Lab lab;
    private final LabView view;
    private final Consumer<Map<String, Object>> whenDone;
    private final Deque<Opening> waiting = new ArrayDeque<>();
    private final Map<String, Object> report = new LinkedHashMap<>();
    private final long[] pieces = new long[TICKS];
    private Opening current;
    private long last;
    private long idlePiece;
    private int tick;

    /** @param whenDone gets the milliseconds of each opening, in all and of its longest piece */
    OpeningsScript(Stage stage, Lab lab, LabView view, Consumer<Map<String, Object>> whenDone) {
        this.stage = stage;
        this.lab = lab;
        this.view = view;
        this.whenDone = whenDone;
    }

    void start() {
        plan();
        lab.speedProperty().set(Speed.UNLIMITED);
        new AnimationTimer() {
            private boolean trains;

            @Override
            public void handle(long nanos) {
                if (!trains && lab.preparedProperty().get()) {
                    trains = true;
                    lab.train();
                }
                boolean over = ManagementFactory.getRuntimeMXBean().getUptime() > AFTER_START_MILLIS
                        && (lab.runState() == RunState.FINISHED || lab.runState() == RunState.FAILED);
                if (over && !next()) {
                    stop();
                    whenDone.accept(report);
                }
            }
        }.start();
    }

    private void plan() {
        TabPane tabs = (TabPane) stage.getScene().lookup("#side-tabs");
        MenuBar bar = (MenuBar) stage.getScene().lookup("#menu");
        add("export dialog", () -> press(KeyCode.E, true));
        for (int k = 1; k < tabs.getTabs().size(); k++) {
            int index = k;
            add(tabs.getTabs().get(k).getText() + " tab", () -> tabs.getSelectionModel()
                    .select(index));
        }
        add("keys", () -> press(KeyCode.SLASH, false));
        for (Menu menu : bar.getMenus()) {
            add(menu.getText().replace("_", "") + " menu", menu::show);
        }
        add("history strip", () -> lab.display().historyProperty().set(true));
        add("table of phases", () -> lab.display().phasesProperty().set(true));
        add("comparison", () -> view.comparison().keep());
        add("many seeds", view::openSweeps);
        add("failure dialog", () -> Thread.getDefaultUncaughtExceptionHandler()
                .uncaughtException(Thread.currentThread(), new IllegalStateException("as a measurement needs it")));
    }

    private void add(String name, Runnable open) {
        waiting.add(new Opening(name, open));
    }

    private void press(KeyCode code, boolean control) {
        String character = code == KeyCode.SLASH ? "?" : KeyEvent.CHAR_UNDEFINED;
        var type = code == KeyCode.SLASH ? KeyEvent.KEY_TYPED : KeyEvent.KEY_PRESSED;
        KeyCode key = code == KeyCode.SLASH ? KeyCode.UNDEFINED : code;
        stage.getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(type, character, "", key, false, control, false, false));
    }

    /** Called with each tick: between two openings some ticks pass, which tell what a tick costs by itself. */
    private boolean next() {
        long now = threads.getCurrentThreadCpuTime();
        if (last != 0) {
            pieces[tick++] = now - last;
        }
        last = now;
        if (tick < TICKS) {
            return true;
        }
        tick = 0;
        if (current == null) {
            idlePiece = Arrays.stream(pieces).sorted().toArray()[TICKS / 2];
            current = waiting.poll();
            if (current == null) {
                return false;
            }
            last = threads.getCurrentThreadCpuTime();
            current.open().run();
        } else {
            long all = Arrays.stream(pieces).sum() - TICKS * idlePiece;
            report.put(current.name(), Math.max(0, all) * 1e-6);
            report.put(
                    current.name() + ", longest piece",
                    Arrays.stream(pieces).max().orElseThrow() * 1e-6);
            current = null;
            close();
            last = threads.getCurrentThreadCpuTime();
        }
        return true;
    }

    private void close() {
        stage.getScene().getRoot().lookupAll(".dialog-box").forEach(box -> ((DialogBox) box).dismiss());
        ((MenuBar) stage.getScene().lookup("#menu")).getMenus().forEach(Menu::hide);
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide);
    }
}
