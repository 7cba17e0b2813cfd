package colorwheel.app;

import colorwheel.files.UserFacingException;
import java.util.concurrent.Callable;

/** A command of two steps: all that was asked for is checked, and only then is anything done. */
public interface CheckedCommand extends Callable<Integer> {
    /**
     * Checks the arguments. Reads the files that they name; trains nothing, opens no window and writes no file.
     *
     * @return what is to be done, which gives the exit code
     * @throws colorwheel.experiment.InvalidSettingException if a value is not allowed
     * @throws UserFacingException if something else cannot be carried out
     */
    Callable<Integer> check();

    @Override
    default Integer call() throws Exception {
        Callable<Integer> work;
        try {
            work = check();
        } catch (UserFacingException refused) {
            return Program.refused(refused);
        }
        return work.call();
    }
}
