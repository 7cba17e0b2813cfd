package colorwheel.sweep;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.Measure;
import colorwheel.analysis.NeighborMeasure;
import colorwheel.analysis.space.SpaceMeasure;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Wheels as lines of text: JSON lines, or a table with a header. An undefined measure is {@code null} in JSON and empty
 * in the table. Numbers are written with all digits, so that reading them gives the same bits.
 */
public final class SweepTable {
    private static final double[] SHARES = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};
    private static final String[] SHARE_KEYS = {"least", "p05", "p25", "median", "p75", "p95", "greatest"};

    private static final JsonFactory JSON = new JsonFactory();

    private final SweepPlan plan;

    /** Whether the wheels are judged as spaces, … */
    private final boolean ofSpaces;

    /** … and whether they have neighborhoods: the same for all of them. */
    private final boolean ofNeighbors;

    public SweepTable(SweepPlan plan) {
        this.plan = plan;
        Experiment any = plan.experiment(0);
        ofSpaces = SpaceVerdict.judges(any.network());
        ofNeighbors = ComparedMeasures.haveNeighbors(any);
    }

    /** One wheel as a JSON object. */
    public String json(TrainedWheel wheel) {
        return object(json -> {
            for (Map.Entry<String, @Nullable Object> field : fields(wheel).entrySet()) {
                write(json, field.getKey(), field.getValue());
            }
        });
    }

    /** The names of the columns. */
    public String csvHeader() {
        TrainedWheel any = TrainedWheel.failed(0, plan.experiment(0), "");
        return String.join(",", fields(any).keySet());
    }

    /** One wheel as a row. */
    public String csv(TrainedWheel wheel) {
        List<String> cells = new ArrayList<>();
        for (Object value : fields(wheel).values()) {
            String cell = value == null ? "" : value.toString();
            cells.add(cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return String.join(",", cells);
    }

    /**
     * The summary of all wheels as a JSON object with the one key {@code summary}: how many were planned and done, the
     * counts of the outcomes, the fraction formed with its Wilson 95% interval, the quantiles of every measure over the
     * wheels for which it is defined, and the experiment.
     */
    public String json(SweepSummary summary) {
        return object(json -> {
            json.writeObjectFieldStart("summary");
            json.writeNumberField("planned", plan.size());
            json.writeNumberField("done", summary.done());
            json.writeObjectFieldStart("verdicts");
            for (Map.Entry<TrainedWheel.Outcome, Integer> outcome :
                    summary.outcomes().entrySet()) {
                json.writeNumberField(outcome.getKey().word(), outcome.getValue());
            }
            json.writeEndObject();
            write(json, "fractionFormed", finite(summary.formed().share()));
            interval(json, "wilson95", summary.formed());
            Optional<SweepSummary.Space> space = summary.space();
            for (Map.Entry<Measure, Distribution> entry :
                    summary.distributions().entrySet()) {
                // In a space it is about other axes.
                if (space.isEmpty() || entry.getKey() != Measure.BACKTRACK) {
                    distribution(json, summaryKey(entry.getKey()), entry.getValue());
                }
            }
            if (space.isPresent()) {
                space(json, space.get(), summary.done());
            }
            if (ofNeighbors) {
                for (NeighborMeasure measure : NeighborMeasure.values()) {
                    distribution(json, measure.key(), summary.distribution(measure));
                }
            }
            json.writeFieldName("experiment");
            json.writeRawValue(ExperimentJson.write(plan.experiment(0))
                    .replaceAll("\\s*\\n\\s*", " ")
                    .strip());
            json.writeEndObject();
        });
    }

    private static void space(JsonGenerator json, SweepSummary.Space space, int done) throws IOException {
        counts(json, "shapes", space.shapes());
        intervals(json, "shapesWilson95", space.shapes(), done);
        counts(json, "stillness", space.stillnesses());
        intervals(json, "stillnessWilson95", space.stillnesses(), done);
        for (Map.Entry<SpaceMeasure, Distribution> entry : space.distributions().entrySet()) {
            distribution(json, entry.getKey().key(), entry.getValue());
        }
    }

    private static void counts(JsonGenerator json, String key, Map<String, Integer> counts) throws IOException {
        json.writeObjectFieldStart(key);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void intervals(JsonGenerator json, String key, Map<String, Integer> counts, int done)
            throws IOException {
        json.writeObjectFieldStart(key);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            interval(json, count.getKey(), new Proportion(count.getValue(), done));
        }
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, String key, Proportion share) throws IOException {
        json.writeArrayFieldStart(key);
        json.writeNumber(share.low());
        json.writeNumber(share.high());
        json.writeEndArray();
    }

    /** Wheels are compared by the size of the correlation, since its sign is only the direction. */
    private static String summaryKey(Measure measure) {
        return measure == Measure.CORRELATION ? "absoluteCircularCorrelation" : measure.key();
    }

    private static void distribution(JsonGenerator json, String key, Distribution values) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("defined", values.size());
        json.writeNumberField("undefined", values.undefined());
        for (int k = 0; k < SHARES.length; k++) {
            write(json, SHARE_KEYS[k], finite(values.quantile(SHARES[k])));
        }
        write(json, "mean", finite(values.mean()));
        json.writeEndObject();
    }

    private Map<String, @Nullable Object> fields(TrainedWheel wheel) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (plan instanceof HoldOutSweep slider) {
            fields.put(slider.axis().key(), slider.coordinate(wheel.index()));
            fields.put("holdOut", wheel.experiment().holdOut().toString());
        }
        // The seed has no influence on a run from given weights.
        fields.put(
                "seed",
                plan.start().given().isPresent()
                        ? null
                        : (Object) wheel.experiment().seed());
        fields.put("verdict", wheel.outcome().word());
        fields.put("failing", wheel.failing().map(FailedCondition::key).orElse(null));
        for (Measure measure : Measure.values()) {
            fields.put(measure.key(), measure.cell(wheel.value(measure)));
            if (measure == Measure.LARGEST_GAP) {
                fields.put("gapFromHue", wheel.gap().map(gap -> gap.fromHue()).orElse(null));
                fields.put("gapToHue", wheel.gap().map(gap -> gap.toHue()).orElse(null));
            }
        }
        if (ofSpaces) {
            fields.putAll(SpaceFields.of(wheel.space()));
        }
        if (ofNeighbors) {
            for (NeighborMeasure measure : NeighborMeasure.values()) {
                fields.put(measure.key(), finite(wheel.value(measure)));
            }
        }
        fields.put("failure", wheel.failure().orElse(null));
        return fields;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static void write(JsonGenerator json, String key, @Nullable Object value) throws IOException {
        json.writeFieldName(key);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static String object(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory can be written", impossible);
        }
        return text.toString();
    }
}
