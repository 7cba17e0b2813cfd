package colorwheel.export.script;

/**
 * A part of the program.
 *
 * @param title what it does, in a few words: the heading above it in a notebook
 * @param code Python, without an empty line at its ends
 */
record ScriptCell(String title, String code) {
    ScriptCell {
        code = code.strip();
    }
}
