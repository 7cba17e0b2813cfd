package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.NetworkSpec;
import colorwheel.files.AppFolder;
import colorwheel.files.UserFacingException;
import colorwheel.training.graph.Layers;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.CrashReportingUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.slf4j.LoggerFactory;

class BackendTest {
    @Test
    void loadsWithOurSettings() {
        Backend.configure();
        Backend.load();
        Backend.load();

        assertThat(Pointer.maxPhysicalBytes()).isZero();
        assertThat(Pointer.maxBytes()).isZero();
        assertThat(Nd4j.factory().blas().getMaxThreads()).isEqualTo(1);
        assertThat(NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads())
                .isEqualTo(1);
        assertThat(LoggerFactory.getLogger(Nd4j.class).isInfoEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger(Nd4j.class).isWarnEnabled()).isTrue();
    }

    @Test
    void dl4jReportsNothingIntoAFileWhenMemoryRunsOut(@TempDir Path reports) {
        Backend.configure();
        Backend.load();
        ComputationGraph graph = Network.build(NetworkSpec.REFERENCE, 0.001, Layers.STOCK);

        CrashReportingUtil.crashDumpOutputDirectory(reports.toFile());
        CrashReportingUtil.writeMemoryCrashDump(graph, new OutOfMemoryError());

        assertThat(reports).isEmptyDirectory();
    }

    @Test
    void saysInPlainWordsWhatIsWrongAndWhatToDo() {
        Error failure = new ExceptionInInitializerError(
                new RuntimeException(new UnsatisfiedLinkError("no jnind4jcpu in java.library.path.")));

        UserFacingException explained = Backend.explain(failure);

        assertThat(explained)
                .hasMessageContaining(System.getProperty("os.name"))
                .hasMessageContaining(": no jnind4jcpu in java.library.path. Choose the engine Fused")
                .hasMessageContaining("into the folder " + AppFolder.CACHE.path())
                .hasCause(failure);
    }
}
