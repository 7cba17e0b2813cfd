package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.background.Cancellation;
import colorwheel.benchmark.ReportFile;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import colorwheel.export.EpochSelection;
import colorwheel.export.ExportFormat;
import colorwheel.export.ExportPlan;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.export.FrameStyle;
import colorwheel.export.PictureSeries;
import colorwheel.files.FaultyDisk;
import colorwheel.files.FaultyDisk.Fault;
import colorwheel.paint.Palette;
import colorwheel.paint.SyntheticRun;
import colorwheel.preferences.PreferenceStore;
import colorwheel.recording.Frames;
import colorwheel.recording.Weights;
import colorwheel.sweep.Seeds;
import colorwheel.sweep.SweepFile;
import colorwheel.sweep.SweepResults;
import colorwheel.training.InitialWeights;
import colorwheel.training.ModelZip;
import colorwheel.weights.WeightsFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that writes, on disks that fail while it writes. */
@Timeout(120)
class WriteFaultsTest {
    private static final Experiment EXPERIMENT =
            Experiment.REFERENCE.withHueStep(10).withEpochs(5);
    private static final Frames FRAMES = SyntheticRun.frames(EXPERIMENT, 4);
    private static final String EARLIER = "{\"theme\":\"light\"}";

    /** One way to write. */
    private enum Writer {
        PNG(Kind.SEQUENCE, "wheel_e000000.png") {
            @Override
            void write(Path folder) throws Exception {
                export(ExportFormat.PNG, folder);
            }
        },
        SVG(Kind.SEQUENCE, "wheel_e000000.svg") {
            @Override
            void write(Path folder) throws Exception {
                export(ExportFormat.SVG, folder);
            }
        },
        PICTURE_SERIES(Kind.SEQUENCE, "wheel_000000.png") {
            @Override
            void write(Path folder) throws Exception {
                new PictureSeries<>(
                                3,
                                index -> index,
                                (model, raster, scale, palette) ->
                                        raster.fill(0, 0, raster.width(), raster.height(), model),
                                64,
                                Palette.LIGHT,
                                folder)
                        .run(Progress.IGNORED, new Cancellation());
            }
        },
        GIF(Kind.FRESH, "wheel.gif") {
            @Override
            void write(Path folder) throws Exception {
                export(ExportFormat.GIF, folder.resolve(file()));
            }
        },
        APNG(Kind.FRESH, "wheel.png") {
            @Override
            void write(Path folder) throws Exception {
                export(ExportFormat.APNG, folder.resolve(file()));
            }
        },
        LATENTS(Kind.FRESH, "latents.csv") {
            @Override
            void write(Path folder) throws Exception {
                export(ExportFormat.LATENTS, folder.resolve(file()));
            }
        },
        MEASURES(Kind.FRESH, "measures.csv") {
            @Override
            void write(Path folder) throws Exception {
                export(ExportFormat.MEASURES, folder.resolve(file()));
            }
        },
        EXPERIMENT_FILE(Kind.REPLACING, "mine.colorwheel") {
            @Override
            void write(Path folder) throws Exception {
                ExperimentFile.write(EXPERIMENT, folder.resolve(file()), true);
            }
        },
        WEIGHTS(Kind.REPLACING, "mine.safetensors") {
            @Override
            void write(Path folder) throws Exception {
                WeightsFile.write(weights(), folder.resolve(file()), true);
            }
        },
        MODEL(Kind.REPLACING, "mine.zip") {
            @Override
            void write(Path folder) throws Exception {
                ModelZip.save(weights(), 0.001, folder.resolve(file()), true);
            }
        },
        SWEEP_TABLE(Kind.REPLACING, "seeds.csv") {
            @Override
            void write(Path folder) throws Exception {
                SweepFile.save(
                        new SweepResults(new Seeds(EXPERIMENT, 0, 3)),
                        folder.resolve(file()),
                        true,
                        done -> {},
                        new Cancellation());
            }
        },
        SWEEP(Kind.LINES, "seeds.jsonl") {
            @Override
            void write(Path folder) throws Exception {
                SweepFile.run(new Seeds(EXPERIMENT, 0, 6), folder.resolve(file()), 1, done -> {}, new Cancellation());
            }
        },
        PREFERENCES(Kind.REPLACING, "preferences.json") {
            @Override
            void write(Path folder) throws Exception {
                PreferenceStore store = PreferenceStore.open(folder);
                store.takeProblem();
                store.update(before -> before.withTheme("dark"));
                store.close();
                Optional<String> problem = store.takeProblem();
                if (problem.isPresent()) {
                    throw new IOException(problem.get());
                }
            }
        },
        REPORT(Kind.REPLACING, "drag.json") {
            @Override
            void write(Path folder) {
                new ReportFile(folder.resolve(file())).write(Map.of("positions", " ".repeat(200)));
            }
        };

        private final Kind kind;
        private final String file;

        Writer(Kind kind, String file) {
            this.kind = kind;
            this.file = file;
        }

        /** Writes into a folder; what is thrown has the words for the user. */
        abstract void write(Path folder) throws Exception;

        String file() {
            return file;
        }

        private static void export(ExportFormat format, Path target) throws Exception {
            FrameStyle style = new FrameStyle(FrameStyle.Layout.SCATTER, 96, Palette.LIGHT);
            Pictures pictures = new Pictures(EXPERIMENT, FRAMES, EpochSelection.all(FRAMES), style);
            new ExportPlan(format, pictures, 25, target).run(1, Progress.IGNORED, new Cancellation());
        }

        private static Weights weights() {
            return InitialWeights.of(EXPERIMENT.network(), 0);
        }
    }

    private enum Kind {
        /** Files one after the other: those that are whole stay. */
        SEQUENCE,
        /** One file that must not be there yet. */
        FRESH,
        /** One file that takes the place of an earlier one, as the user was asked. */
        REPLACING,
        /** Lines one after the other: those that are whole stay, under the unfinished name. */
        LINES
    }

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        assumeThat(File.separatorChar).as("faults are those of Linux").isEqualTo('/');
        folder = Files.createDirectory(parent.resolve("out"));
    }

    /** Meets the fault when half is written. */
    private String told(Writer writer, Fault fault) throws Exception {
        Path soundFolder = Files.createDirectory(parent.resolve("sound"));
        if (writer.kind == Kind.REPLACING) {
            Files.writeString(soundFolder.resolve(writer.file), EARLIER);
        }
        FaultyDisk sound = new FaultyDisk(soundFolder, fault, Long.MAX_VALUE);
        writer.write(sound.path());
        long half = (Long.MAX_VALUE - sound.room()) / 2;
        assertThat(half).isPositive();
        if (writer.kind == Kind.REPLACING) {
            Files.writeString(folder.resolve(writer.file), EARLIER);
        }
        Path faulty = new FaultyDisk(folder, fault, half).path();
        String told = null;
        try {
            writer.write(faulty);
        } catch (Exception failure) {
            told = failure.getMessage();
        }
        assertThat(told)
                .as("%s tells of the fault", writer)
                .isNotNull()
                .contains(folder.toString())
                .endsWith(".")
                .doesNotContain("Exception", "java.", "\n", "null");
        return told;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    // Empty, and there for good.
                    .filter(name -> !name.equals("preferences.lock"))
                    .sorted()
                    .toList();
        }
    }

    private void assertWholeAndEarlierFilesStay(Writer writer, List<String> left) throws IOException {
        switch (writer.kind) {
            case SEQUENCE ->
                assertThat(left).hasSizeBetween(1, 4).contains(writer.file).allMatch(name -> name.startsWith("wheel_"));
            case FRESH -> assertThat(left).isEmpty();
            case REPLACING -> {
                assertThat(left).containsExactly(writer.file);
                assertThat(folder.resolve(writer.file)).hasContent(EARLIER);
            }
            case LINES -> {
                assertThat(left).containsExactly(writer.file + ".part");
                assertThat(Files.readString(folder.resolve(writer.file + ".part")))
                        .startsWith("{\"seed\":0,")
                        .endsWith("}\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDiskIsWaitedForBeforeAnythingHasItsName(Writer writer) throws Exception {
        FaultyDisk disk = new FaultyDisk(folder, Fault.FULL, Long.MAX_VALUE);
        if (writer.kind == Kind.REPLACING) {
            Files.writeString(folder.resolve(writer.file), EARLIER);
        }
        writer.write(disk.path());

        assertThat(left()).contains(writer.file).noneMatch(name -> name.endsWith(".part"));
        assertThat(disk.unforced()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theFolderMayBeALinkAndSoMayAFileThatIsReplaced(Writer writer) throws Exception {
        Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
        if (writer.kind == Kind.REPLACING) {
            Files.writeString(parent.resolve("real"), EARLIER);
            Files.setPosixFilePermissions(parent.resolve("real"), PosixFilePermissions.fromString("rw-------"));
            Files.createSymbolicLink(folder.resolve(writer.file), Path.of("../real"));
        }
        writer.write(link);

        assertThat(left()).contains(writer.file).noneMatch(name -> name.endsWith(".part"));
        if (writer.kind == Kind.REPLACING) {
            assertThat(folder.resolve(writer.file)).isSymbolicLink();
            assertThat(Files.readString(parent.resolve("real"), StandardCharsets.ISO_8859_1))
                    .isNotEqualTo(EARLIER);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("real"))))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFullDiskIsToldAndLeavesNothingHalf(Writer writer) throws Exception {
        assertThat(told(writer, Fault.FULL)).contains("the disk is full. Free some space or choose a folder");

        assertWholeAndEarlierFilesStay(writer, left());
    }

    @ParameterizedTest
    @EnumSource
    void aPermissionThatIsLostIsToldWithTheFileThatCouldNotBeRemoved(Writer writer) throws Exception {
        String told = told(writer, Fault.FORBIDDEN);

        assertThat(told).contains("writing is not allowed there. Choose another folder.");
        if (writer.kind == Kind.LINES) {
            assertThat(told)
                    .endsWith("The whole lines of 6 of 6 seeds, 0 to 5, are kept in " + folder.resolve(writer.file)
                            + ".part.");
            assertWholeAndEarlierFilesStay(writer, left());
            return;
        }
        assertThat(told).doesNotContain("Nothing was written");
        List<String> unfinished =
                left().stream().filter(name -> name.endsWith(".part")).toList();
        assertThat(unfinished).hasSize(1);
        assertThat(told)
                .contains("The unfinished file " + folder.resolve(unfinished.get(0))
                        + " could not be removed either: delete it once that is allowed.");
        assertWholeAndEarlierFilesStay(
                writer, left().stream().filter(name -> !name.endsWith(".part")).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatIsRemovedIsToldAndNotMadeAgain(Writer writer) throws Exception {
        String told = told(writer, Fault.REMOVED);

        assertThat(told).contains("the folder " + folder + " is not there. Choose a folder that exists");
        assertThat(told).doesNotContain("kept in");
        assertThat(folder).doesNotExist();
    }
}
