package colorwheel.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.SerialWorker;
import colorwheel.paint.Painter;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.view.LabWindow;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

@Timeout(120)
class PaintedPaneTest {
    private static final int PLENTY = 1_000;

    private final SerialWorker queue = new SerialWorker("paint");
    private final List<Integer> painted = new CopyOnWriteArrayList<>();
    private final List<String> sizes = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Semaphore permits = new Semaphore(PLENTY);
    private PaintedPane<Integer> pane;

    /** A model is a color; a negative one cannot be painted. */
    private final Painter<Integer> painter = new Painter<>() {
        @Override
        public void paint(Integer model, Raster raster, double scale, Palette palette) {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            permits.acquireUninterruptibly();
            threads.add(Thread.currentThread().getName());
            painted.add(model);
            sizes.add(raster.width() + " × " + raster.height());
            atOnce.decrementAndGet();
            if (model == -1) {
                throw new IllegalStateException("no color");
            }
            if (model == -2) {
                throw new OutOfMemoryError("no room");
            }
            raster.fill(0, 0, raster.width(), raster.height(), 0xFF000000 | model);
        }
    };

    @BeforeEach
    void startsTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        pane = LabWindow.onFxThread(() -> new PaintedPane<>(painter, queue, failure -> {
            assertThat(Platform.isFxApplicationThread()).isTrue();
            failures.add(failure);
        }));
    }

    @AfterEach
    void closes() {
        permits.release(PLENTY);
        queue.close();
    }

    private void onFx(Runnable action) {
        LabWindow.onFxThread(() -> {
            action.run();
            return null;
        });
    }

    /** The color of the middle of what is on the screen; 0 if nothing is. */
    private int shown() {
        return LabWindow.onFxThread(() -> {
            pane.pulse();
            return pixel();
        });
    }

    private int pixel() {
        ImageView view = (ImageView) pane.getChildrenUnmodifiable().get(0);
        return view.getImage() == null ? 0 : view.getImage().getPixelReader().getArgb(5, 5) & 0xFFFFFF;
    }

    @Test
    void paintsOffTheJavaFxThreadAndShowsItAtAPulse() {
        onFx(() -> {
            pane.resize(30, 20);
            pane.show(7);
        });
        LabWindow.await("it is painted", () -> painted.contains(7));
        LabWindow.await("it is shown", () -> shown() == 7);

        assertThat(painted).containsExactly(7);
        assertThat(threads).containsOnly("paint");
        assertThat(sizes).containsExactly("30 × 20");
        assertThat(failures).isEmpty();
    }

    @Test
    void nothingIsPaintedWithoutAModelOrWithoutRoom() {
        onFx(() -> {
            pane.resize(30, 20);
            pane.pulse();
            pane.resize(0, 20);
            pane.show(7);
            pane.pulse();
        });
        assertThat(painted).isEmpty();

        onFx(() -> pane.resize(10, 10));
        LabWindow.await("it is shown", () -> shown() == 7);
    }

    @Test
    void whatComesWhileItPaintsIsSkippedButForTheNewest() {
        permits.drainPermits();
        onFx(() -> {
            pane.resize(30, 20);
            pane.show(1);
        });
        LabWindow.await("the first is being painted", () -> atOnce.get() == 1);
        onFx(() -> {
            for (int model = 2; model <= 50; model++) {
                pane.show(model);
                pane.pulse();
            }
        });
        permits.release(PLENTY);

        LabWindow.await("the newest is shown", () -> shown() == 50);
        assertThat(painted).containsExactly(1, 50);
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void theSameModelIsNotPaintedAgainButOtherColorsAre() {
        onFx(() -> {
            pane.resize(30, 20);
            pane.show(7);
        });
        LabWindow.await("it is shown", () -> shown() == 7);
        onFx(() -> pane.show(7));
        shown();
        assertThat(painted).containsExactly(7);

        onFx(() -> pane.setPalette(Palette.DARK));
        LabWindow.await("it is painted again", () -> {
            pane.pulse();
            return painted.size() == 2;
        });
    }

    @Test
    void aPaneThatIsNotVisibleIsPaintedOnlyOnceItIs() {
        onFx(() -> {
            pane.setVisible(false);
            pane.resize(30, 20);
            pane.show(7);
            pane.show(8);
            pane.setPalette(Palette.DARK);
            pane.pulse();
        });
        assertThat(painted).isEmpty();

        onFx(() -> pane.setVisible(true));
        LabWindow.await("it is shown", () -> shown() == 8);
        assertThat(painted).containsExactly(8);
    }

    @Test
    void whatIsPaintedAheadIsThereWhenItIsAskedFor() {
        onFx(() -> {
            pane.resize(30, 20);
            pane.show(7);
        });
        LabWindow.await("it is shown", () -> shown() == 7);

        pane.paintAhead(8).run();
        LabWindow.await("it is painted", () -> painted.contains(8));
        assertThat(threads).last().isEqualTo(Thread.currentThread().getName());
        onFx(() -> pane.show(8));

        LabWindow.await("it is shown", () -> shown() == 8);
        assertThat(LabWindow.onFxThread(pane::displayed)).isEqualTo(8);
        assertThat(painted).containsExactly(7, 8);
    }

    @Test
    void whatIsPaintedAheadIsNotShownUnlessItIsKeptAndAskedFor() {
        onFx(() -> {
            pane.resize(30, 20);
            pane.show(7);
        });
        LabWindow.await("it is shown", () -> shown() == 7);

        pane.paintAhead(8).run();
        assertThat(shown()).as("kept, but not asked for").isEqualTo(7);
        pane.paintAhead(9);
        onFx(() -> pane.show(9));
        LabWindow.await("it is shown", () -> shown() == 9);
        assertThat(painted).as("what was not kept is painted again").containsExactly(7, 8, 9, 9);
    }

    @Test
    void whatWasPaintedAheadInAnotherSizeIsPaintedAgain() {
        onFx(() -> {
            pane.resize(30, 20);
            pane.show(7);
        });
        pane.paintAhead(8).run();
        onFx(() -> pane.resize(64, 48));
        onFx(() -> pane.show(8));
        LabWindow.await("it is shown", () -> shown() == 8);
        LabWindow.await("it has the size", () -> {
            pane.pulse();
            return pane.pixelWidth() == 64;
        });
    }

    @Test
    void anOlderPaintingOrItsFailureIsNeverShownAfterANewerOne() {
        for (int older : new int[] {1, -1}) {
            PaintedPane<Integer> fresh = LabWindow.onFxThread(() -> new PaintedPane<>(painter, queue, failures::add));
            pane = fresh;
            onFx(() -> fresh.resize(30, 20));
            fresh.paintAhead(2).run();
            permits.drainPermits();
            onFx(() -> fresh.show(older));
            LabWindow.await("the older is being painted", () -> atOnce.get() == 1);
            onFx(() -> fresh.show(2));
            permits.release(PLENTY);
            CountDownLatch idle = new CountDownLatch(1);
            queue.execute(idle::countDown);
            LabWindow.await("the older is painted", () -> idle.getCount() == 0);

            assertThat(shown()).isEqualTo(2);
            assertThat(shown()).isEqualTo(2);
            assertThat(failures).isEmpty();

            // The same when the newer one is in the window before the older one is painted.
            fresh.paintAhead(3).run();
            permits.drainPermits();
            onFx(() -> fresh.show(older));
            LabWindow.await("the older is being painted", () -> atOnce.get() == 1);
            onFx(() -> fresh.show(3));
            assertThat(shown()).isEqualTo(3);
            permits.release(PLENTY);
            CountDownLatch idleAgain = new CountDownLatch(1);
            queue.execute(idleAgain::countDown);
            LabWindow.await("the older is painted", () -> idleAgain.getCount() == 0);
            assertThat(shown()).isEqualTo(3);
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void aModelThatCannotBePaintedAheadFailsWhenItIsAskedFor() {
        onFx(() -> pane.resize(30, 20));
        pane.paintAhead(-2).run();
        assertThat(failures).isEmpty();

        onFx(() -> pane.show(-2));
        LabWindow.await("it is reported", () -> {
            shown();
            return !failures.isEmpty();
        });
        assertThat(failures.get(0)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aPictureInViewIsNeverPaintedOver() {
        onFx(() -> {
            pane.resize(30, 20);
            pane.show(7);
        });
        LabWindow.await("it is shown", () -> shown() == 7);

        // Without a pulse in between: nothing is taken to the screen meanwhile.
        for (int model = 100; model < 120; model++) {
            int now = model;
            onFx(() -> pane.show(now));
            LabWindow.await("it is painted", () -> painted.contains(now));
            assertThat(LabWindow.onFxThread(this::pixel)).isEqualTo(7);
        }
        LabWindow.await("the newest is shown", () -> shown() == 119);
    }

    @Test
    void resizingPaintsAgainInTheNewSize() {
        onFx(() -> {
            pane.resize(30, 20);
            pane.show(7);
        });
        LabWindow.await("it is shown", () -> shown() == 7);

        onFx(() -> pane.resize(64, 48));
        LabWindow.await("the new size is shown", () -> {
            pane.pulse();
            return ((ImageView) pane.getChildrenUnmodifiable().get(0)).getFitHeight() == 48;
        });
        assertThat(sizes.get(sizes.size() - 1)).isEqualTo("64 × 48");
    }

    @Test
    void aPaintingThatFailsIsReportedAndTheNextOneIsShown() {
        for (int broken : new int[] {-1, -2}) {
            failures.clear();
            onFx(() -> {
                pane.resize(30, 20);
                pane.show(broken);
            });
            LabWindow.await("it is reported", () -> {
                pane.pulse();
                return failures.size() == 1;
            });
            int next = 20 - broken;
            onFx(() -> pane.show(next));
            LabWindow.await("the next is shown", () -> shown() == next);
        }
        assertThat(failures.get(0)).isInstanceOf(OutOfMemoryError.class);
    }
}
