package colorwheel.paint;

import colorwheel.network.Forward;
import colorwheel.paint.Pen.Align;
import colorwheel.paint.SpaceGeometry.Panel;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.Weights;
import java.util.List;

/** The parts of the picture of a {@link SpaceScatter}, by a pen of any kind: pixels and drawings are made of these. */
record SpaceDrawing(SpaceScatter scatter, SpaceGeometry geometry, Pen pen, Palette palette) {
    /** What no turn of the camera changes: the outline of the sphere, and grid and axes of the panels. */
    void still() {
        if (scatter.sphere()) {
            new SpaceLines(pen, geometry.view(), palette).outline();
        }
        for (Panel panel : geometry.panels()) {
            new ScatterAxes(pen, panel.plot(), palette).grid(false, null);
            if (scatter.sphere()) {
                SpaceView view = panel.view();
                pen.circle(view.clip(), view.centerX(), view.centerY(), view.unit(), palette.axis());
            }
            names(panel);
        }
    }

    private void names(Panel panel) {
        ScatterGeometry plot = panel.plot();
        TextStyle style = TextStyle.regular(SpaceGeometry.LABEL_SIZE, palette.quietText());
        double gap = pen.device(SpaceGeometry.LABEL_GAP);
        double baseline = plot.top() + plot.side() + gap + pen.capHeight(SpaceGeometry.LABEL_SIZE);
        pen.text(style, name(panel.pair().right()), plot.left() + plot.side() / 2.0, baseline, Align.CENTER);
        pen.textUpward(style, name(panel.pair().up()), plot.left() - gap, plot.top() + plot.side() / 2.0);
    }

    private String name(int axis) {
        return (geometry.words() ? "latent " : "") + (axis + 1);
    }

    /** The epoch and the loss, if there is room, and which unit is pointed at. */
    void title() {
        if (geometry.titleSize() == 0) {
            return;
        }
        PlotClip clip = geometry.view().clip();
        double size = geometry.titleSize();
        ScatterAxes.title(pen, palette, scatter.painted(), geometry.left(), clip.top(), clip.width(), size);
        UnitDirection unit = scatter.overlays().pointed();
        if (unit != null) {
            ScatterAxes.unit(
                    pen, palette, scatter.painted(), drawing(unit), geometry.left(), clip.top(), right(), size);
        }
    }

    /** Where the line of the title ends: panels at the right begin below it. */
    private double right() {
        PlotClip clip = geometry.view().clip();
        double right = clip.left() + clip.width();
        for (Panel panel : geometry.panels()) {
            right = Math.max(right, panel.plot().left() + panel.plot().side() + pen.device(SpaceGeometry.LABEL_GAP));
        }
        return right;
    }

    /** What the unit that is pointed at does, if one is. */
    void unit() {
        UnitDirection unit = scatter.overlays().pointed();
        if (unit != null) {
            drawing(unit).above();
        }
    }

    private UnitDrawing drawing(UnitDirection unit) {
        double reach = UnitDrawing.reach(scatter.sphere(), scatter.axes().halfWidth());
        return new UnitDrawing(unit, geometry.view(), UnitDrawing.Latents.SPACE, reach, pen, palette);
    }

    /** What lies behind the points of the view. */
    void lines() {
        new SpaceLines(pen, geometry.view(), palette).draw(scatter, geometry.titleSize() > 0);
    }

    /** The points of the view, and among them the decoder's colors. */
    void points(PlacedPoints points, PointMarks marks, SliceImage slice) {
        SpaceView view = geometry.view();
        RingLines rings = scatter.overlays().rings();
        points.place(scatter, view, rings, scatter.overlays().field());
        FieldColors colors = points.fieldColors();
        if (colors != null) {
            points.draw(scatter, view, rings, true, marks, pen.scale(), palette);
            slice.draw(colors, view);
            new SpaceLines(pen, view, palette).around(colors.field());
        }
        points.draw(scatter, view, rings, false, marks, pen.scale(), palette);
    }

    /** The places of the hues before. */
    void ghosts(PointMarks marks) {
        Weights before = scatter.overlays().before();
        if (before != null) {
            Ghosts.draw(scatter, before, geometry.view(), marks, pen.scale(), palette);
        }
    }

    /** The points of a panel. */
    void panel(Panel panel, PlacedPoints points, PointMarks marks) {
        points.place(scatter, panel.view(), RingLines.NONE, null);
        points.draw(scatter, panel.view(), RingLines.NONE, false, marks, pen.scale(), palette);
    }

    /** The letters of the marked hues. */
    void initials() {
        List<HueMark> marks = scatter.overlays().initials();
        if (marks.isEmpty()) {
            return;
        }
        SpaceView view = geometry.view();
        Forward network = new Forward(scatter.painted().weights());
        double[][] positions = new double[marks.size()][];
        for (int k = 0; k < positions.length; k++) {
            float[] latent = network.encode(marks.get(k).color().rgb());
            SpaceVector point = new SpaceVector(latent[0], latent[1], latent[2]);
            positions[k] = new double[] {view.x(point), view.y(point)};
        }
        InitialMarks.paint(marks, positions, false, view.clip(), view.dotRadius(), pen, palette);
    }
}
