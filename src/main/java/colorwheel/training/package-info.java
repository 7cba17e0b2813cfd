/**
 * Trains the autoencoder. The only package that knows DL4J and ND4J; what leaves it are the values of
 * {@link colorwheel.recording}.
 *
 * <pre>
 *   any thread                              the thread "training"
 *
 *   Trainer.prepare ──► the wanted run ──►  TrainingRun.run
 *                       (no queue)             │ StartingPoint ──► EngineFactory ──► Engine
 *   start, pause,                              │
 *   resume, stepOnce ──► RunCommands ───────────►   │   one step,   ◄──── Engine.step  (DL4J's fit)
 *   grant, setPace ────► Pace ─────────────►   │   or waiting  ◄──── Engine.state
 *                                              │
 *                                              └──► Snapshot ──┬──► LatestSnapshot ──► screen
 *                                                              └──► Recording ──────► timeline, exports
 * </pre>
 *
 * <p>Commands are atomic variables and a semaphore; no thread ever holds a lock that another one waits for.
 */
@NullMarked
package colorwheel.training;

import org.jspecify.annotations.NullMarked;
