package colorwheel.launch;

/** What a start does with the archive of classes. */
enum ArchiveUse {
    /** Nothing. */
    NONE,

    /** Starts sooner with it. */
    READ,

    /** Notes what the window loads, from which the archive is made when the window is closed. */
    RECORD
}
