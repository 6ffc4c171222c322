package landfall.detect;

/** What is changed in place, as it changes with every fix, and kept as a record where it has to outlive the process. */
public interface Changing {
    /** All that is remembered, as a record of its own. */
    Kept kept();

    /** A record that what was kept can be made from again. */
    interface Kept {
        Changing again();
    }
}
