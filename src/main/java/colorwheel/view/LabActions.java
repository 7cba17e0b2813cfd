package colorwheel.view;

import colorwheel.experiment.Experiment;
import colorwheel.session.Editing;
import colorwheel.session.Lab;
import colorwheel.view.compare.CompareActions;
import colorwheel.view.control.LabAction;
import colorwheel.view.control.LabAction.KeyPolicy;
import colorwheel.view.file.FileCommands;
import colorwheel.view.help.CheatSheet.Group;
import colorwheel.view.help.CheatSheet.Group.Line;
import colorwheel.view.help.HelpPages;
import colorwheel.view.linked.PlaneActions;
import colorwheel.view.share.SharedPictures;
import colorwheel.view.sweep.SweepWindow;
import colorwheel.view.theme.TextSizeActions;
import colorwheel.view.transport.RunActions;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.input.KeyCharacterCombination;
import org.kordamp.ikonli.feather.Feather;

/** All commands of the window. The menu, the keys and the sheet of keys take them from here. */
record LabActions(
        RunActions run,
        PlaneActions plane,
        TextSizeActions text,
        PresentationActions presentation,
        LabAction predict,
        CompareActions compare,
        FileCommands files,
        LabAction copyPicture,
        LabAction savePicture,
        LabAction undo,
        LabAction redo,
        LabAction phases,
        LabAction restoreSettings,
        LabAction restorePreferences,
        LabAction trainAtStart,
        LabAction export,
        LabAction exportScript,
        LabAction copyCommand,
        LabAction manySeeds,
        LabAction closeNotice,
        LabAction keys,
        LabAction whatIsThis,
        LabAction guide,
        LabAction measures,
        LabAction problem,
        LabAction about,
        LabAction quit) {
    static LabActions of(
            Lab lab,
            PlaneActions plane,
            TextSizeActions text,
            PresentationActions presentation,
            LabAction predict,
            CompareActions compare,
            FileCommands files,
            SharedPictures pictures,
            LabDialogs dialogs,
            Runnable closeNotice,
            BooleanProperty trainsAtStart,
            Runnable restorePreferences,
            Runnable quit) {
        Editing editing = lab.editing();
        return new LabActions(
                RunActions.of(lab),
                plane,
                text,
                presentation,
                predict,
                compare,
                files,
                pictures.copyAction(),
                pictures.saveAction(),
                ofStep("undo", "_Undo", "Take back the last change.", editing.undoableProperty(), editing::undo)
                        .withKeys(KeyPolicy.UNLESS_FIELD_UNDOES, "Shortcut+Z"),
                ofStep("redo", "_Redo", "Make the change again.", editing.redoableProperty(), editing::redo)
                        .withKeys(KeyPolicy.UNLESS_FIELD_REDOES, "Shortcut+Shift+Z", "Shortcut+Y"),
                LabAction.ofSwitch(
                        "phase-table",
                        "P_hases…",
                        "Show the phases of the training in a table, to edit them.",
                        lab.display().phasesProperty()),
                new LabAction(
                        "restore-settings",
                        "Restore _default settings",
                        "Put the settings of Experiment 1.2 in force.",
                        () -> editing.replace(Experiment.REFERENCE)),
                new LabAction(
                        "restore-preferences",
                        "Restore default _preferences",
                        "Forget theme, recent files, last folder and hints.",
                        restorePreferences),
                LabAction.ofSwitch(
                        "train-at-start",
                        "Train once when the lab is _opened",
                        "Train by itself when the lab is opened without a file.",
                        trainsAtStart),
                new LabAction(
                                "export",
                                "_Export…",
                                "Write the current frame or a sequence of frames to files.",
                                dialogs::openExport)
                        .withKeys(KeyPolicy.ALWAYS, "Shortcut+E")
                        .withSymbol(Feather.DOWNLOAD),
                new LabAction(
                        "export-script",
                        "Export for P_yTorch…",
                        "Write a script or a notebook that repeats the training in PyTorch and compares its losses.",
                        dialogs::openScript),
                new LabAction(
                        "copy-command-line",
                        "Copy command _line",
                        "Copy the command that makes what the export dialog is set to, without a window.",
                        dialogs::copyCommandLine),
                new LabAction(
                        "many-seeds",
                        "_Many seeds…",
                        "Train many networks that differ by their seed, or by the hues held out.",
                        dialogs::openSweeps),
                new LabAction("close-notice", "Close the message", "Close the message.", closeNotice)
                        .withKeys(KeyPolicy.UNLESS_NEEDED, "Esc"),
                new LabAction("keys", "_Keys", "Show all keys.", dialogs::showKeys)
                        .withKeys(KeyPolicy.UNLESS_TYPING, new KeyCharacterCombination("?")),
                new LabAction(
                        "what-is-this",
                        "_What is this?",
                        "Explain what the lab shows.",
                        () -> dialogs.show(HelpPages.whatIsThis())),
                new LabAction("guide", "_Guide", "Read the guide.", dialogs::showGuide)
                        .withKeys(KeyPolicy.ALWAYS, "F1"),
                new LabAction(
                        "measures-explained",
                        "_Measures explained",
                        "Explain verdict and measures.",
                        dialogs::showMeasures),
                new LabAction(
                        "report-problem",
                        "_Report a problem…",
                        "Show the facts that a report needs.",
                        () -> dialogs.show(HelpPages.problem(lab.experiment()))),
                new LabAction(
                        "about",
                        "_About Color Wheel Lab",
                        "Show version and licences.",
                        () -> dialogs.show(HelpPages.about())),
                new LabAction("quit", "_Quit", "Close the window.", quit).withKeys(KeyPolicy.ALWAYS, "Shortcut+Q"));
    }

    /** A step of undo or redo: its text names what it concerns, and it can be used only if there is something. */
    private static LabAction ofStep(String id, String verb, String help, ReadOnlyStringProperty what, Runnable run) {
        LabAction action = new LabAction(id, verb, help, run);
        action.textProperty()
                .bind(Bindings.createStringBinding(() -> what.get().isEmpty() ? verb : verb + " " + what.get(), what));
        return action.enabledWhen(what.isNotEmpty());
    }

    /** The commands that have a key. */
    List<LabAction> withKeys() {
        return Stream.of(
                        Stream.of(run.train(), run.step(), run.reset(), predict),
                        Stream.of(run.first(), run.back(), run.forward(), run.last(), run.loop()),
                        Stream.of(run.phaseBefore(), run.nextPhase()),
                        Stream.of(plane.zoomIn(), plane.zoomOut(), plane.whole()),
                        Stream.of(plane.hueBefore(), plane.nextHue(), plane.brighter(), plane.darker()),
                        Stream.of(plane.deselect(), closeNotice),
                        Stream.concat(plane.overlays().stream(), Stream.of(plane.network())),
                        plane.camera().all().stream()
                                .filter(action -> !action.keys().isEmpty()),
                        text.all().stream(),
                        presentation.all().stream(),
                        Stream.of(compare.keep(), compare.list()),
                        Stream.of(
                                plane.history(),
                                files.open(),
                                files.openColors(),
                                files.save(),
                                files.saveAs(),
                                export,
                                copyPicture,
                                quit),
                        Stream.of(undo, redo, keys, guide))
                .flatMap(actions -> actions)
                .toList();
    }

    /** The sheet of keys; those that a control or JavaFX itself handles are only named. */
    List<Group> sheet() {
        return List.of(
                group("Training", line(run.train()), line(run.step()), line(run.reset()), line(predict)),
                group(
                        "Timeline",
                        line("Epoch before, next epoch", run.back(), run.forward()),
                        line("First epoch, last epoch", run.first(), run.last()),
                        line(run.phaseBefore()),
                        line(run.nextPhase()),
                        line(run.loop())),
                group(
                        "Latent plane",
                        line("Zoom in, zoom out", plane.zoomIn(), plane.zoomOut()),
                        line(plane.whole()),
                        line("Select the next color around", plane.hueBefore(), plane.nextHue()),
                        line("Select a brighter, darker one", plane.brighter(), plane.darker()),
                        line(plane.deselect())),
                group(
                        "Space of three latents",
                        line(
                                "Along the third, second, first axis",
                                plane.camera().axes().toArray(LabAction[]::new)),
                        line(
                                "Hue plane flat, from its edge",
                                plane.camera().flat(),
                                plane.camera().edge())),
                group(
                        "On the network",
                        ofControl("Point at the next unit", "←", "→", "↑", "↓"),
                        ofControl("Switch it off or on", "Enter")),
                new Group(
                        "Show",
                        Stream.concat(plane.overlays().stream(), Stream.of(plane.history(), plane.network()))
                                .map(LabActions::line)
                                .toList()),
                group(
                        "Presentation",
                        line(presentation.present()),
                        line("Next step, step before", presentation.next(), presentation.previous()),
                        line("Leave it", presentation.end())),
                group(
                        "On the hue ring or strip",
                        ofControl("Turn the slice", "←", "→"),
                        ofControl("Turn it by 10°", "Page Up", "Page Down"),
                        ofControl("Move its end", "Shift+←", "Shift+→"),
                        ofControl("Move its start", "Alt+←", "Alt+→")),
                group(
                        "In a field",
                        ofControl("Apply", "Enter"),
                        ofControl("Discard what was typed", "Esc"),
                        ofControl("Step a number", "↑", "↓")),
                group(
                        "Files",
                        line(files.open()),
                        line(files.openColors()),
                        line(files.save()),
                        line(files.saveAs()),
                        line(export),
                        line(copyPicture),
                        line(quit)),
                group("Compare", line(compare.keep()), line(compare.list())),
                group("Many seeds", ofControl("Save the results", LabAction.keyName(SweepWindow.SAVE))),
                group("Settings", line(undo), line(redo), ofControl("Select a phase, on its number", "↑", "↓")),
                group(
                        "Window",
                        ofControl("Next control", "Tab"),
                        ofControl("Menu", "F10"),
                        line("Larger, smaller text", text.larger(), text.smaller()),
                        line(text.normal()),
                        line(closeNotice),
                        line(guide),
                        line("This sheet", keys)));
    }

    private static Group group(String title, Line... lines) {
        return new Group(title, List.of(lines));
    }

    private static Line line(LabAction action) {
        return new Line(
                action.name(),
                action.keys().stream().map(LabAction::keyName).distinct().toList());
    }

    private static Line line(String what, LabAction... actions) {
        return new Line(
                what,
                Stream.of(actions)
                        .map(action -> LabAction.keyName(action.keys().get(0)))
                        .toList());
    }

    private static Line ofControl(String what, String... keys) {
        return new Line(what, List.of(keys));
    }
}
